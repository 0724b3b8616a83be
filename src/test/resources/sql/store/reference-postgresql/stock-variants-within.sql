-- How many SKUs lie in a range.
SELECT COUNT(*) AS skus
FROM (SELECT 1 FROM shop_variant WHERE sku >= :first_sku AND sku <= :last_sku LIMIT :limit) AS counted
