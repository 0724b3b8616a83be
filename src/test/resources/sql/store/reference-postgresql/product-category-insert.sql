-- Puts a product into a category; runs as a batch.
INSERT INTO shop_product_category (product_code, position, category_id)
VALUES (:code, :position, :id)
