-- The same of some documents, whatever their date.
SELECT
  external_ref, number, state, kind, order_date, currency, grand_total,
  (state NOT IN ('delivered', 'invoiced', 'closed')) AS changeable,
  (state = 'cancelled') AS cancelled
FROM sales_order
WHERE external_ref IN (:external_refs)
