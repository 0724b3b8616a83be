-- Takes a block of running numbers for account codes, in the transaction that opens the cards.
UPDATE number_series
SET last_number = last_number + CAST(:count AS BIGINT)
WHERE name = :series
