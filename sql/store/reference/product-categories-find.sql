-- The categories in which some products stand.
-- Parameters
--   :codes  the products (list)
-- Result columns: code, id of the category; each product's in their order, the main one first.
SELECT product_code AS code, category_id AS id
FROM shop_product_category
WHERE product_code IN (:codes)
ORDER BY product_code, position, category_id
