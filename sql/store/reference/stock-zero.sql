-- Says that nothing of a SKU is there; runs as a batch. The revision stays, so that the next true figure is taken.
-- Parameters
--   :sku
-- Result columns: none.
INSERT INTO shop_stock (sku, quantity, revision, changed_at)
VALUES (:sku, 0, 0, UTC_TIMESTAMP(6))
ON DUPLICATE KEY UPDATE
  changed_at = IF(quantity = 0, changed_at, VALUES(changed_at)),
  quantity = 0
