-- Gives a product a dimension; runs as a batch.
-- Parameters
--   :code
--   :position  order within the product, from 1
--   :id        the option
-- Result columns: none.
INSERT INTO shop_product_option (product_code, position, option_id)
VALUES (:code, :position, :id)
