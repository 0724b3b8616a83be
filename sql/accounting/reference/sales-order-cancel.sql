-- Cancels a document; runs as a batch.
-- Parameters
--   :id               the program's own key
--   :source_revision  the shop's revision of the cancelled order
-- Result columns: none.
UPDATE sales_order
SET state = 'cancelled', source_revision = :source_revision, changed_at = UTC_TIMESTAMP(6)
WHERE id = :id
