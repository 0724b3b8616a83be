-- The dimensions of some products' variants.
-- Parameters
--   :codes  the products (list)
-- Result columns: code, id of the option; each product's in their order.
SELECT product_code AS code, option_id AS id
FROM shop_product_option
WHERE product_code IN (:codes)
ORDER BY product_code, position
