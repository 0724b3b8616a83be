-- Removes the payments of documents that are being replaced.
-- Parameters
--   :order_ids  the program's own keys of the documents (list)
-- Result columns: none.
DELETE FROM sales_order_payment
WHERE order_id IN (:order_ids)
