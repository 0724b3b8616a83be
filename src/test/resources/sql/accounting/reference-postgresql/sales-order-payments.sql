-- The payments of some documents, each document's in their order.
SELECT order_id, payment_no, method, amount, account, plan, payment_id
FROM sales_order_payment
WHERE order_id IN (:order_ids)
ORDER BY order_id, payment_no
