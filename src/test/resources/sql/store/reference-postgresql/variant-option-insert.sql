-- Gives a variant a value in a dimension; runs as a batch.
INSERT INTO shop_variant_option (sku, option_id, value_id)
VALUES (:sku, :option_id, :value_id)
