-- The shop's values of dimensions.
-- Parameters
--   :option_ids  the dimensions (list)
--   :values      (list)
-- Result columns: id, option_id, value.
SELECT id, option_id, value
FROM shop_option_value
WHERE option_id IN (:option_ids) AND value IN (:values)
