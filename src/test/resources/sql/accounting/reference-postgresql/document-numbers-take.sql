-- Takes ids and numbers for new documents, without a gap: in the transaction that writes them.
UPDATE number_series
SET last_number = last_number + CASE name
  WHEN 'sales_order_id' THEN CAST(:orders AS BIGINT) + CAST(:returns AS BIGINT)
  WHEN 'sales_order' THEN CAST(:orders AS BIGINT)
  ELSE CAST(:returns AS BIGINT)
END
WHERE name IN ('sales_order_id', 'sales_order', 'sales_return')
