-- Orders in whatever status, in ascending order of id: what a comparison with the books needs of them.
-- Parameters
--   :placed_from  only orders placed at or after this; NULL = no bound; orders without a date, and those without an instant
--                 of change, which no list of changes holds, are always taken
--   :after_id     only orders after this one (byte order)
--   :limit        at most so many
-- Result columns: as below. Instants are UTC; dates before 1900 mean "no date". kind, total and revision as in
--   orders-changed.sql.
SELECT id, number, kind, status, currency, total, placed_at, changed_at, row_version AS revision
FROM shop_order FORCE INDEX (PRIMARY)
WHERE id > :after_id
  AND (:placed_from IS NULL OR placed_at >= :placed_from OR placed_at IS NULL OR placed_at < '1900-01-01'
    OR changed_at IS NULL OR changed_at < '1900-01-01')
ORDER BY id
LIMIT :limit
