-- The last number of the block just taken.
-- Parameters
--   :series  the pattern of the codes
-- Result columns: last_value.
SELECT `last_value`
FROM number_series
WHERE name = :series
