-- Writes a payment of a document; runs as a batch.
INSERT INTO sales_order_payment (order_id, payment_no, method, amount, account, plan, payment_id)
VALUES (:order_id, :payment_no, :method, :amount, :account, :plan, :payment_id)
