-- Removes the lines of documents that are being replaced.
-- Parameters
--   :order_ids  the program's own keys of the documents (list)
-- Result columns: none.
DELETE FROM sales_order_line
WHERE order_id IN (:order_ids)
