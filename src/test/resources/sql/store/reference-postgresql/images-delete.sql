-- Takes all images from products, before image-insert.sql gives them others.
DELETE FROM shop_image
WHERE product_code IN (:codes)
