-- The categories in which some products stand.
SELECT product_code AS code, category_id AS id
FROM shop_product_category
WHERE product_code IN (:codes)
ORDER BY product_code, position, category_id
