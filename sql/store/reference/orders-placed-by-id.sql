-- The same of some orders, whenever they were placed.
-- Parameters
--   :ids  the shop's keys of the orders (list)
-- Result columns: as in orders-placed.sql.
SELECT id, number, kind, status, currency, total, placed_at, changed_at, row_version AS revision
FROM shop_order
WHERE id IN (:ids)
