-- Adds a value to a dimension; runs as a batch. One that exists is left as it is.
-- Parameters
--   :option_id  the dimension
--   :value
--   :position   order within the dimension
-- Result columns: none.
INSERT INTO shop_option_value (option_id, value, position)
VALUES (:option_id, :value, :position)
ON DUPLICATE KEY UPDATE value = value
