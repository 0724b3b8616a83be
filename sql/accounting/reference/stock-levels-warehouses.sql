-- What lies in the warehouses.
-- Parameters
--   :skus  (list)
-- Result columns: sku; warehouse; on_hand and reserved, in the card's own unit; priority: a lower one comes first; changed_at.
SELECT s.sku, s.warehouse, s.on_hand, s.reserved, COALESCE(w.priority, 0) AS priority, s.changed_at
FROM warehouse_stock s
LEFT JOIN warehouse w ON w.code = s.warehouse
WHERE s.sku IN (:skus)
