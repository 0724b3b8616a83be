-- Removes the payments of documents that are being replaced.
DELETE FROM sales_order_payment
WHERE order_id IN (:order_ids)
