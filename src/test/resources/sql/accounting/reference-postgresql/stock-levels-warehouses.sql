-- What lies in the warehouses.
SELECT s.sku, s.warehouse, s.on_hand, s.reserved, COALESCE(w.priority, 0) AS priority, s.changed_at
FROM warehouse_stock s
LEFT JOIN warehouse w ON w.code = s.warehouse
WHERE s.sku >= :first_sku AND s.sku <= :last_sku AND (:all_skus OR s.sku IN (:skus))
