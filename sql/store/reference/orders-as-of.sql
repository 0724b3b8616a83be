-- The shop's clock: changes are read up to this moment, and a little before it again by the next run.
-- Parameters: none.
-- Result columns: as_of, UTC.
SELECT UTC_TIMESTAMP(6) AS as_of
