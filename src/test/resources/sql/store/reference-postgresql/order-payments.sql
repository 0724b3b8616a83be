-- All payments of a page of orders, each order's in their order; an order without any was paid whole by payment_method.
SELECT order_id, method, amount, payment_id
FROM shop_order_payment
WHERE order_id IN (:order_ids)
ORDER BY order_id, payment_no
