-- The last number of the block just taken.
SELECT last_number
FROM number_series
WHERE name = :series
