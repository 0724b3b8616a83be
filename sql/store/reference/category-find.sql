-- A category whose name the shop takes for the same, however it is spelled.
-- Parameters
--   :parent  the category above it; 0 = the top
--   :name
-- Result columns: id.
SELECT id
FROM shop_category
WHERE parent_key = :parent AND name = :name
