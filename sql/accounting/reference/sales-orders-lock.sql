-- The same as sales-orders-find.sql, and keeps the documents from change by others until the transaction ends.
-- Parameters
--   :external_refs  store and order id of the shop (list)
-- Result columns: as in sales-orders-find.sql, and id, the program's own key (a whole number), order_date.
-- The index gives the locks one order, so that two transactions do not wait for each other.
SELECT
  id, external_ref, number, state, source_revision, content_hash, grand_total, order_date,
  (state NOT IN ('delivered', 'invoiced', 'closed')) AS changeable,
  (state = 'cancelled') AS cancelled
FROM sales_order FORCE INDEX (sales_order_source)
WHERE external_ref IN (:external_refs)
ORDER BY external_ref
FOR UPDATE
