-- How many orders changed after a position; tells a progress display how long it will take.
SELECT COUNT(*) AS orders
FROM shop_order
WHERE (changed_at > :after_changed_at OR (changed_at = :after_changed_at AND id > :after_id))
  AND (CAST(:changed_until AS TIMESTAMP) IS NULL OR changed_at <= :changed_until)
  AND status IN (:statuses)
  AND (CAST(:placed_from AS TIMESTAMP) IS NULL OR placed_at IS NULL OR placed_at < '1900-01-01' OR placed_at >= :placed_from)
