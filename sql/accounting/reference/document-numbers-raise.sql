-- Creates the series of ids and numbers, or moves them past the highest that exist, because people also write by hand.
-- Parameters: none.
-- Result columns: none.
INSERT INTO number_series (name, last_number)
SELECT 'sales_order_id', COALESCE(MAX(id), 0)
FROM sales_order
UNION ALL
SELECT 'sales_order', COALESCE(MAX(running), 0)
FROM (
  SELECT CAST(SUBSTRING(number, 4) AS UNSIGNED) AS running
  FROM sales_order
  WHERE number LIKE 'SIP%' AND number REGEXP '^SIP[0-9]{9,15}$'
  ORDER BY number DESC
  LIMIT 1
) AS sales_order_numbers
UNION ALL
SELECT 'sales_return', COALESCE(MAX(running), 0)
FROM (
  SELECT CAST(SUBSTRING(number, 4) AS UNSIGNED) AS running
  FROM sales_order
  WHERE number LIKE 'IAD%' AND number REGEXP '^IAD[0-9]{9,15}$'
  ORDER BY number DESC
  LIMIT 1
) AS sales_return_numbers
ON DUPLICATE KEY UPDATE last_number = GREATEST(last_number, VALUES(last_number))
