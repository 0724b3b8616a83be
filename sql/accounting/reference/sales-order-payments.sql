-- The payments of some documents, each document's in their order.
-- Parameters
--   :order_ids  the program's own keys of the documents (list)
-- Result columns: as below.
SELECT order_id, payment_no, method, amount, account, plan, payment_id
FROM sales_order_payment
WHERE order_id IN (:order_ids)
ORDER BY order_id, payment_no
