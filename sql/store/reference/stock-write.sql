-- Shows a figure, unless the shop has one of a higher revision; runs as a batch.
-- Parameters: as the columns below.
-- Result columns: none. The revision has to be assigned last: the others are compared with the old one.
INSERT INTO shop_stock (sku, quantity, revision, changed_at)
VALUES (:sku, :quantity, :revision, UTC_TIMESTAMP(6))
ON DUPLICATE KEY UPDATE
  changed_at = IF(VALUES(revision) >= revision, VALUES(changed_at), changed_at),
  quantity = IF(VALUES(revision) >= revision, VALUES(quantity), quantity),
  revision = GREATEST(revision, VALUES(revision))
