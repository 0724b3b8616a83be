-- Writes a payment of a document; runs as a batch.
-- Parameters: as the columns below; method is the shop's word, payment_id the payment provider's key.
-- Result columns: none.
INSERT INTO sales_order_payment (order_id, payment_no, method, amount, account, plan, payment_id)
VALUES (:order_id, :payment_no, :method, :amount, :account, :plan, :payment_id)
