-- The shop's dimensions of variants.
SELECT id, name
FROM shop_option
WHERE name IN (:names)
