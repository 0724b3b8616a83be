-- All lines of a page of orders, each order's in their order.
-- Parameters
--   :order_ids  the shop's keys of the orders (list)
-- Result columns: as below. kind is goods, fee (plus or minus), bundle or bundle_item; attributes is a JSON object of
--   dimension to value; line_total and vat_amount are NULL where the shop keeps none.
SELECT
  order_id, line_no, kind, sku, name, attributes, quantity, unit, unit_price, discount, vat_rate, line_total,
  vat_amount, withholding, vat_exemption
FROM shop_order_line
WHERE order_id IN (:order_ids)
ORDER BY order_id, line_no
