-- Tells the shop which document an order became; runs as a batch. Telling the same again changes nothing.
-- Parameters
--   :order_id         the shop's key of the order
--   :document_number  the document's number in the accounting program
--   :state            posted or cancelled
-- Result columns: none. VALUES(column) is understood by MySQL and MariaDB, and lets the driver send many rows at once.
INSERT INTO shop_order_document (order_id, document_number, state, told_at)
VALUES (:order_id, :document_number, :state, UTC_TIMESTAMP(6))
ON DUPLICATE KEY UPDATE
  told_at = IF(document_number = VALUES(document_number) AND state = VALUES(state), told_at, VALUES(told_at)),
  document_number = VALUES(document_number),
  state = VALUES(state)
