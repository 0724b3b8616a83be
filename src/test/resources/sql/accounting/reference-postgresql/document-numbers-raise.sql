-- Creates the series of ids and numbers, or moves them past the highest that exist, because people also write by hand.
INSERT INTO number_series (name, last_number)
SELECT 'sales_order_id', COALESCE(MAX(id), 0)
FROM sales_order
UNION ALL
SELECT 'sales_order', COALESCE(MAX(running), 0)
FROM (
  SELECT CAST(SUBSTRING(number, 4) AS BIGINT) AS running
  FROM sales_order
  WHERE number LIKE 'SIP%' AND number ~ '^SIP[0-9]{9,15}$'
  ORDER BY number DESC
  LIMIT 1
) AS sales_order_numbers
UNION ALL
SELECT 'sales_return', COALESCE(MAX(running), 0)
FROM (
  SELECT CAST(SUBSTRING(number, 4) AS BIGINT) AS running
  FROM sales_order
  WHERE number LIKE 'IAD%' AND number ~ '^IAD[0-9]{9,15}$'
  ORDER BY number DESC
  LIMIT 1
) AS sales_return_numbers
ON CONFLICT (name) DO UPDATE SET
  last_number = GREATEST(number_series.last_number, EXCLUDED.last_number)
