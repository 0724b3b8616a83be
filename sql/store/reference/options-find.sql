-- The shop's dimensions of variants.
-- Parameters
--   :names  (list)
-- Result columns: id, name.
SELECT id, name
FROM shop_option
WHERE name IN (:names)
