-- The last id and numbers of the block just taken, and how a number is written: prefix, then so many digits.
SELECT
  MAX(CASE name WHEN 'sales_order_id' THEN last_number END) AS last_id,
  MAX(CASE name WHEN 'sales_order' THEN last_number END) AS last_order,
  'SIP' AS order_prefix,
  MAX(CASE name WHEN 'sales_return' THEN last_number END) AS last_return,
  'IAD' AS return_prefix,
  9 AS digits
FROM number_series
WHERE name IN ('sales_order_id', 'sales_order', 'sales_return')
