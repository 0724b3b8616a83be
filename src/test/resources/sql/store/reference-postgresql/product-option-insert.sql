-- Gives a product a dimension; runs as a batch.
INSERT INTO shop_product_option (product_code, position, option_id)
VALUES (:code, :position, :id)
