-- What stands in the program under these keys.
SELECT
  id, external_ref, number, state, source_revision, content_hash, grand_total,
  (state NOT IN ('delivered', 'invoiced', 'closed')) AS changeable,
  (state = 'cancelled') AS cancelled
FROM sales_order
WHERE external_ref IN (:external_refs)
