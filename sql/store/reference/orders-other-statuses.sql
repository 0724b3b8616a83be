-- How many orders in other statuses than the wanted ones changed after an instant.
-- Parameters
--   :statuses       the statuses that are dealt with (list)
--   :placed_from    only orders placed at or after this; NULL = no bound; an order without a date counts as placed
--   :changed_until  only orders last changed at or before this; NULL = no bound
--   :changed_after  only orders last changed after this
-- Result columns: as below, one row for each status; last_changed_at: when the last of them changed, UTC.
SELECT status, COUNT(*) AS orders, MAX(changed_at) AS last_changed_at
FROM shop_order FORCE INDEX (shop_order_changes)
WHERE changed_at > :changed_after
  AND (:changed_until IS NULL OR changed_at <= :changed_until)
  AND status NOT IN (:statuses)
  AND (:placed_from IS NULL OR placed_at IS NULL OR placed_at < '1900-01-01' OR placed_at >= :placed_from)
GROUP BY status
