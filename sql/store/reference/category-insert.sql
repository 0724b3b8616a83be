-- Adds a category; runs as a batch. One that exists is left as it is.
-- Parameters
--   :parent  the category above it; 0 = the top
--   :name
-- Result columns: none.
INSERT INTO shop_category (parent_id, name)
VALUES (NULLIF(:parent, 0), :name)
ON DUPLICATE KEY UPDATE name = name
