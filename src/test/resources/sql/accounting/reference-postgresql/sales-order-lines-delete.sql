-- Removes the lines of documents that are being replaced.
DELETE FROM sales_order_line
WHERE order_id IN (:order_ids)
