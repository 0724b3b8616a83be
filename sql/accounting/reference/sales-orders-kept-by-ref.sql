-- The same of some documents, whatever their date.
-- Parameters
--   :external_refs  store and order id of the shop (list)
-- Result columns: as in sales-orders-kept.sql.
SELECT
  external_ref, number, state, kind, order_date, currency, grand_total,
  (state NOT IN ('delivered', 'invoiced', 'closed')) AS changeable,
  (state = 'cancelled') AS cancelled
FROM sales_order
WHERE external_ref IN (:external_refs)
