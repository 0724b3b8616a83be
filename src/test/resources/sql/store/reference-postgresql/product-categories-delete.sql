-- Takes products out of their categories, before product-category-insert.sql puts them into others.
DELETE FROM shop_product_category
WHERE product_code IN (:codes)
