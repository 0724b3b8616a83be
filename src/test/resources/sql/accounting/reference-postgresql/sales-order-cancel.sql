-- Cancels a document; runs as a batch.
UPDATE sales_order
SET state = 'cancelled', source_revision = :source_revision, changed_at = timezone('UTC', clock_timestamp())
WHERE id = :id
