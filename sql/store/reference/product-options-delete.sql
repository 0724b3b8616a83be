-- Takes the dimensions from products, before product-option-insert.sql gives them others.
-- Parameters
--   :codes  the products (list)
-- Result columns: none.
DELETE FROM shop_product_option
WHERE product_code IN (:codes)
