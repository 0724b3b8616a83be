-- What lies in the warehouses.
-- Parameters
--   :skus  (list), or with :all_skus all from :first_sku to :last_sku, which hardly holds others
-- Result columns: sku; warehouse; on_hand and reserved, in the card's own unit; priority: a lower one comes first; changed_at.
SELECT s.sku, s.warehouse, s.on_hand, s.reserved, COALESCE(w.priority, 0) AS priority, s.changed_at
FROM warehouse_stock s
LEFT JOIN warehouse w ON w.code = s.warehouse
WHERE s.sku >= :first_sku AND s.sku <= :last_sku AND (:all_skus OR s.sku IN (:skus))
