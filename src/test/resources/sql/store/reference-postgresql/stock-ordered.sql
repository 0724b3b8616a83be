-- What is reserved by orders for which the shop has not been told a document yet.
SELECT o.id AS order_id, l.sku, l.quantity, l.unit
FROM shop_order o
LEFT JOIN shop_order_document d ON d.order_id = o.id
JOIN shop_order_line l ON l.order_id = o.id
WHERE o.status IN (:statuses) AND o.kind = 'order'
  AND (CAST(:placed_from AS TIMESTAMP) IS NULL OR o.placed_at >= :placed_from OR o.placed_at IS NULL)
  AND d.order_id IS NULL
  AND l.kind IN ('goods', 'bundle_item') AND l.sku IS NOT NULL AND l.quantity > 0
