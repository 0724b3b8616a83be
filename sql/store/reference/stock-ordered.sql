-- What is reserved by orders for which the shop has not been told a document yet.
-- Parameters
--   :statuses     the chosen statuses (list)
--   :placed_from  only orders placed since this instant (UTC), and those without a date; NULL = all
-- Result columns: order_id; sku; quantity; unit, NULL = the SKU's own. One row for each line that takes stock.
SELECT o.id AS order_id, l.sku, l.quantity, l.unit
FROM shop_order o FORCE INDEX (shop_order_status)
LEFT JOIN shop_order_document d ON d.order_id = o.id
STRAIGHT_JOIN shop_order_line l ON l.order_id = o.id
WHERE o.status IN (:statuses) AND o.kind = 'order'
  AND (:placed_from IS NULL OR o.placed_at >= :placed_from OR o.placed_at IS NULL)
  AND d.order_id IS NULL
  AND l.kind IN ('goods', 'bundle_item') AND l.sku IS NOT NULL AND l.quantity > 0
