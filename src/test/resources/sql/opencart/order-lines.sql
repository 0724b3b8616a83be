-- All lines of a page of orders; OpenCart's prices and taxes are those of one piece, without VAT.
SELECT
  CAST(order_id AS CHAR) AS order_id,
  ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY order_product_id) AS line_no, 'goods' AS kind,
  model AS sku, name, NULL AS attributes, quantity, 'ADET' AS unit, price AS unit_price, 0 AS discount,
  ROUND(100 * tax / price) AS vat_rate, total AS line_total, tax * quantity AS vat_amount,
  NULL AS withholding, NULL AS vat_exemption
FROM {prefix}order_product
WHERE order_id IN (:order_ids)
ORDER BY order_id, line_no
