-- Writes the document into the order's history, which the shop's people read; the same is written once.
INSERT INTO {prefix}order_history (order_id, order_status_id, notify, comment, date_added)
SELECT o.order_id, o.order_status_id, 0, CONCAT('Köprü: ', :document_number, ' ', :state), UTC_TIMESTAMP() + INTERVAL 3 HOUR
FROM {prefix}order o
WHERE o.order_id = :order_id
  AND NOT EXISTS (
    SELECT 1 FROM {prefix}order_history h
    WHERE h.order_id = o.order_id AND h.comment = CONCAT('Köprü: ', :document_number, ' ', :state))
