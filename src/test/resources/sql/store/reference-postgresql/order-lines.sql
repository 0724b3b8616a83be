-- All lines of a page of orders, each order's in their order.
SELECT
  order_id, line_no, kind, sku, name, attributes, quantity, unit, unit_price, discount, vat_rate, line_total,
  vat_amount, withholding, vat_exemption
FROM shop_order_line
WHERE order_id IN (:order_ids)
ORDER BY order_id, line_no
