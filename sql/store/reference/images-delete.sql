-- Takes all images from products, before image-insert.sql gives them others.
-- Parameters
--   :codes  the products (list)
-- Result columns: none.
DELETE FROM shop_image
WHERE product_code IN (:codes)
