-- The VAT that the shop itself charged, by rate, of a page of orders; an order of a shop that keeps none has no rows.
-- Parameters
--   :order_ids  the shop's keys of the orders (list)
-- Result columns: order_id, vat_rate (percent), vat_amount (in the order's currency).
SELECT order_id, vat_rate, vat_amount
FROM shop_order_vat
WHERE order_id IN (:order_ids)
ORDER BY order_id, vat_rate
