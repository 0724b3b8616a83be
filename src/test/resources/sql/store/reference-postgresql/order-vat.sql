-- The VAT that the shop itself charged, by rate, of a page of orders; an order of a shop that keeps none has no rows.
SELECT order_id, vat_rate, vat_amount
FROM shop_order_vat
WHERE order_id IN (:order_ids)
ORDER BY order_id, vat_rate
