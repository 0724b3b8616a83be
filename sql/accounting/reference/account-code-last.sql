-- The last number of the block just taken.
-- Parameters
--   :series  the pattern of the codes
-- Result columns: last_number.
SELECT last_number
FROM number_series
WHERE name = :series
