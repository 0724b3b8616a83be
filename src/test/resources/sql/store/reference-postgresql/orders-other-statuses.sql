-- How many orders in other statuses than the wanted ones changed after an instant.
SELECT status, COUNT(*) AS orders, MAX(changed_at) AS last_changed_at
FROM shop_order
WHERE changed_at > :changed_after
  AND (CAST(:changed_until AS TIMESTAMP) IS NULL OR changed_at <= :changed_until)
  AND status NOT IN (:statuses)
  AND (CAST(:placed_from AS TIMESTAMP) IS NULL OR placed_at IS NULL OR placed_at < '1900-01-01' OR placed_at >= :placed_from)
GROUP BY status
