-- Tells the shop which document an order became; runs as a batch. Telling the same again changes nothing.
INSERT INTO shop_order_document AS d (order_id, document_number, state, told_at)
VALUES (:order_id, :document_number, :state, timezone('UTC', clock_timestamp()))
ON CONFLICT (order_id) DO UPDATE SET
  document_number = EXCLUDED.document_number, state = EXCLUDED.state, told_at = EXCLUDED.told_at
WHERE d.document_number <> EXCLUDED.document_number OR d.state <> EXCLUDED.state
