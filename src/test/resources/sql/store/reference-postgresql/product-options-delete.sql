-- Takes the dimensions from products, before product-option-insert.sql gives them others.
DELETE FROM shop_product_option
WHERE product_code IN (:codes)
