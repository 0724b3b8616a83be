-- Shows a figure, unless the shop has one of a higher revision; runs as a batch.
INSERT INTO shop_stock AS s (sku, quantity, revision, changed_at)
VALUES (:sku, :quantity, :revision, timezone('UTC', clock_timestamp()))
ON CONFLICT (sku) DO UPDATE SET
  changed_at = EXCLUDED.changed_at, quantity = EXCLUDED.quantity, revision = EXCLUDED.revision
WHERE EXCLUDED.revision >= s.revision
