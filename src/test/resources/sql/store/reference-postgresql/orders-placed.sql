-- Orders in whatever status, in ascending order of id: what a comparison with the books needs of them.
SELECT id, number, kind, status, currency, total, placed_at, changed_at, row_version AS revision
FROM shop_order
WHERE id > :after_id
  AND (CAST(:placed_from AS TIMESTAMP) IS NULL OR placed_at >= :placed_from OR placed_at IS NULL OR placed_at < '1900-01-01'
    OR changed_at IS NULL OR changed_at < '1900-01-01')
ORDER BY id
LIMIT :limit
