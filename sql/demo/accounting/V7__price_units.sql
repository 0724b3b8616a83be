-- A price may be stated for another unit than the card's own, such as a box. unit: empty = the card's own.
ALTER TABLE price
  ADD COLUMN unit VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' AFTER sku,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (list_code, sku, unit);
