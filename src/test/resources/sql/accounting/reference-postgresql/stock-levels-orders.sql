-- Which of these shop orders are in the books, cancelled ones too.
SELECT external_ref
FROM sales_order
WHERE external_ref IN (:external_refs)
