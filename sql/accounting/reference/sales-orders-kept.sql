-- Documents in ascending order of their external reference: what a comparison with the shop needs of them.
-- Parameters
--   :after_ref   only documents after this external reference (byte order)
--   :before_ref  only documents before this one
--   :dated_from  only documents of this day or later or without a date, and older ones that are neither finished nor cancelled
--   :limit       at most so many
-- Result columns: as below. kind is order or return; changeable and cancelled as in sales-orders-find.sql.
SELECT
  external_ref, number, state, kind, order_date, currency, grand_total,
  (state NOT IN ('delivered', 'invoiced', 'closed')) AS changeable,
  (state = 'cancelled') AS cancelled
FROM sales_order FORCE INDEX (sales_order_source)
WHERE external_ref > :after_ref AND external_ref < :before_ref
  AND (order_date >= :dated_from OR order_date IS NULL OR state NOT IN ('delivered', 'invoiced', 'closed', 'cancelled'))
ORDER BY external_ref
LIMIT :limit
