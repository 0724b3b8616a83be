-- Takes ids and numbers for new documents, without a gap: in the transaction that writes them.
-- Parameters
--   :orders   how many sales orders
--   :returns  how many returns
-- Result columns: none. Fewer than three rows met means: the series do not exist; document-numbers-raise.sql creates them.
UPDATE number_series
SET last_number = last_number + CASE name
  WHEN 'sales_order_id' THEN :orders + :returns
  WHEN 'sales_order' THEN :orders
  ELSE :returns
END
WHERE name IN ('sales_order_id', 'sales_order', 'sales_return')
