-- Which of these shop orders are in the books, cancelled ones too.
-- Parameters
--   :external_refs  (list)
-- Result columns: external_ref.
SELECT external_ref
FROM sales_order
WHERE external_ref IN (:external_refs)
