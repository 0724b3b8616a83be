-- The shop's values of dimensions.
SELECT id, option_id, value
FROM shop_option_value
WHERE option_id IN (:option_ids) AND value IN (:values)
