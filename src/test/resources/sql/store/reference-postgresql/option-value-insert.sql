-- Adds a value to a dimension; runs as a batch. One that exists is left as it is.
INSERT INTO shop_option_value (option_id, value, position)
VALUES (:option_id, :value, :position)
ON CONFLICT (option_id, value) DO NOTHING
