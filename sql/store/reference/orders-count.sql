-- How many orders changed after a position; tells a progress display how long it will take.
-- Parameters
--   :statuses          the wanted statuses (list)
--   :placed_from       only orders placed at or after this; NULL = no bound; an order without a date counts as placed
--   :changed_until     only orders last changed at or before this; NULL = no bound
--   :after_changed_at  the position: instant (UTC) and id of the last order taken; both strictly passed
--   :after_id
-- Result columns: orders.
SELECT COUNT(*) AS orders
FROM shop_order
WHERE (changed_at > :after_changed_at OR (changed_at = :after_changed_at AND id > :after_id))
  AND (:changed_until IS NULL OR changed_at <= :changed_until)
  AND status IN (:statuses)
  AND (:placed_from IS NULL OR placed_at IS NULL OR placed_at < '1900-01-01' OR placed_at >= :placed_from)
