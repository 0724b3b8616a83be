-- Where the list of values of each dimension ends; new values are added after it.
-- Parameters
--   :option_ids  the dimensions (list)
-- Result columns: option_id, position; a dimension without values may be left out.
SELECT option_id, MAX(position) AS position
FROM shop_option_value
WHERE option_id IN (:option_ids)
GROUP BY option_id
