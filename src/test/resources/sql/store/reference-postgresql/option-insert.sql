-- Adds a dimension; runs as a batch. One that exists is left as it is.
INSERT INTO shop_option (name)
VALUES (:name)
ON CONFLICT (name) DO NOTHING
