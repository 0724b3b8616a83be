-- Notes that a newer revision of the shop's order says the same; runs as a batch.
UPDATE sales_order
SET source_revision = GREATEST(source_revision, :source_revision)
WHERE id = :id
