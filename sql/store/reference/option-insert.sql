-- Adds a dimension; runs as a batch. One that exists is left as it is.
-- Parameters
--   :name
-- Result columns: none.
INSERT INTO shop_option (name)
VALUES (:name)
ON DUPLICATE KEY UPDATE name = name
