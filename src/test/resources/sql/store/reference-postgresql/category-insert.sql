-- Adds a category; runs as a batch. One that exists is left as it is.
INSERT INTO shop_category (parent_id, name)
VALUES (NULLIF(:parent, 0), :name)
ON CONFLICT (parent_key, name) DO NOTHING
