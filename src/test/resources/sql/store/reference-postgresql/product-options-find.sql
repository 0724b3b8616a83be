-- The dimensions of some products' variants.
SELECT product_code AS code, option_id AS id
FROM shop_product_option
WHERE product_code IN (:codes)
ORDER BY product_code, position
