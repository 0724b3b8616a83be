-- The categories directly below others.
SELECT id, parent_key AS parent, name
FROM shop_category
WHERE parent_key IN (:parents)
