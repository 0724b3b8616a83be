-- Puts a product into a category; runs as a batch.
-- Parameters
--   :code
--   :position  order within the product, from 1; the first is the main category
--   :id        the category
-- Result columns: none.
INSERT INTO shop_product_category (product_code, position, category_id)
VALUES (:code, :position, :id)
