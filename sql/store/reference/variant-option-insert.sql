-- Gives a variant a value in a dimension; runs as a batch.
-- Parameters
--   :sku
--   :option_id  the dimension
--   :value_id   the value
-- Result columns: none.
INSERT INTO shop_variant_option (sku, option_id, value_id)
VALUES (:sku, :option_id, :value_id)
