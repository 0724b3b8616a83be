-- Where the list of values of each dimension ends; new values are added after it.
SELECT option_id, MAX(position) AS position
FROM shop_option_value
WHERE option_id IN (:option_ids)
GROUP BY option_id
