-- The same of some orders, whenever they were placed.
SELECT id, number, kind, status, currency, total, placed_at, changed_at, row_version AS revision
FROM shop_order
WHERE id IN (:ids)
