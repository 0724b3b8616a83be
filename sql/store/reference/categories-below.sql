-- The categories directly below others.
-- Parameters
--   :parents  the others (list); 0 = the top
-- Result columns: id; parent, 0 for a top category; name.
SELECT id, parent_key AS parent, name
FROM shop_category
WHERE parent_key IN (:parents)
