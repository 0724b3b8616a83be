-- Documents in ascending order of their external reference: what a comparison with the shop needs of them.
SELECT
  external_ref, number, state, kind, order_date, currency, grand_total,
  (state NOT IN ('delivered', 'invoiced', 'closed')) AS changeable,
  (state = 'cancelled') AS cancelled
FROM sales_order
WHERE external_ref > :after_ref AND external_ref < :before_ref
  AND (order_date >= :dated_from OR order_date IS NULL OR state NOT IN ('delivered', 'invoiced', 'closed', 'cancelled'))
ORDER BY external_ref
LIMIT :limit
