-- The same as sales-orders-find.sql, and keeps the documents from change by others until the transaction ends.
SELECT
  id, external_ref, number, state, source_revision, content_hash, grand_total, order_date,
  (state NOT IN ('delivered', 'invoiced', 'closed')) AS changeable,
  (state = 'cancelled') AS cancelled
FROM sales_order
WHERE external_ref IN (:external_refs)
ORDER BY external_ref
FOR UPDATE
