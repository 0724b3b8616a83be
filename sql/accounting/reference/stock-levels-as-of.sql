-- The program's clock; runs first, in the transaction that then reads the stock from one snapshot.
-- Parameters: none.
-- Result columns: as_of, UTC.
SELECT UTC_TIMESTAMP(6) AS as_of
