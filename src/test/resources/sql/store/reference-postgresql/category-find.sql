-- A category whose name the shop takes for the same, however it is spelled.
SELECT id
FROM shop_category
WHERE parent_key = :parent AND name = :name
