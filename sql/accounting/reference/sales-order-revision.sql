-- Notes that a newer revision of the shop's order says the same; runs as a batch.
-- Parameters
--   :id               the program's own key
--   :source_revision  the shop's revision
-- Result columns: none.
UPDATE sales_order
SET source_revision = GREATEST(source_revision, :source_revision)
WHERE id = :id
