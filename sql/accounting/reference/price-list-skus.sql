-- The SKUs with a price in one list, in ascending order: when a list changes, all their cards do.
-- Parameters
--   :list_code  the list
--   :after_sku  only SKUs after this one, compared by bytes
--   :limit      at most so many
-- Result columns: sku, card_code.
SELECT p.sku, v.card_code
FROM price p FORCE INDEX (PRIMARY)
STRAIGHT_JOIN stock_variant v ON v.sku = p.sku
WHERE p.list_code = :list_code AND p.sku > :after_sku
ORDER BY p.sku
LIMIT :limit
