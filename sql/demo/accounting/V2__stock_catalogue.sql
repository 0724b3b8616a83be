-- What a shop needs of a stock card: its images, further categories, the order of its variants, and of every part the
-- instant (UTC) of its last change, which moves with each change. Rows that stand here already count as unchanged since 1970.

ALTER TABLE stock_card
  MODIFY COLUMN vat_rate DECIMAL(5,2) NULL,
  ADD KEY stock_card_web (for_web, code);

-- position: order within the card, then by SKU.
ALTER TABLE stock_variant
  ADD COLUMN position INT NOT NULL DEFAULT 0 AFTER blocked;

ALTER TABLE stock_barcode
  ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00',
  ADD KEY stock_barcode_changes (changed_at, sku);

ALTER TABLE stock_card_unit
  ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00',
  ADD KEY stock_card_unit_changes (changed_at, card_code);

ALTER TABLE price_list
  ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00',
  ADD KEY price_list_changes (changed_at, code);

ALTER TABLE price
  ADD KEY price_changes (changed_at, sku);

-- Apart from adding the column: a table that is filled may not get a default that differs from row to row.
ALTER TABLE stock_barcode ALTER COLUMN changed_at SET DEFAULT (UTC_TIMESTAMP(6));
ALTER TABLE stock_card_unit ALTER COLUMN changed_at SET DEFAULT (UTC_TIMESTAMP(6));
ALTER TABLE price_list ALTER COLUMN changed_at SET DEFAULT (UTC_TIMESTAMP(6));

-- Categories beside stock_card.category_path, which stays the main one; written the same way, such as 'Kadın > Giyim > Elbise'.
CREATE TABLE stock_card_category (
  card_code     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  position      INT          NOT NULL,
  path          VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  changed_at    DATETIME(6)  NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (card_code, position),
  KEY stock_card_category_changes (changed_at, card_code)
) ENGINE=InnoDB;

-- kind: file (location is a path within Köprü's folder of images), url (an address), stored (the content stands here).
-- sku: the variant it shows, NULL for the whole card.
CREATE TABLE stock_image (
  card_code     VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  position      INT           NOT NULL,
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  kind          VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  location      VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  content       LONGBLOB      NULL,
  changed_at    DATETIME(6)   NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (card_code, position),
  KEY stock_image_changes (changed_at, card_code)
) ENGINE=InnoDB;
