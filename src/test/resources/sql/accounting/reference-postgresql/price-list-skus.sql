-- The SKUs with a price in one list, in ascending order: when a list changes, all their cards do.
SELECT p.sku, v.card_code
FROM price p
JOIN stock_variant v ON v.sku = p.sku
WHERE p.list_code = :list_code AND p.sku > :after_sku
ORDER BY p.sku
LIMIT :limit
