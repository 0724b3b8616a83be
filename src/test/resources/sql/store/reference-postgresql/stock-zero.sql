-- Says that nothing of a SKU is there; runs as a batch. The revision stays, so that the next true figure is taken.
INSERT INTO shop_stock AS s (sku, quantity, revision, changed_at)
VALUES (:sku, 0, 0, timezone('UTC', clock_timestamp()))
ON CONFLICT (sku) DO UPDATE SET changed_at = EXCLUDED.changed_at, quantity = 0
WHERE s.quantity <> 0
