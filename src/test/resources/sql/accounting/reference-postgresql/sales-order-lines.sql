-- The lines of some documents, each document's in their order.
SELECT
  order_id, line_no, kind, sku, name, quantity, unit, unit_price, discount, vat_rate, net_amount, vat_amount,
  vat_exemption, moves_stock
FROM sales_order_line
WHERE order_id IN (:order_ids)
ORDER BY order_id, line_no
