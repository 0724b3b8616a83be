-- The program's clock; runs first, in the transaction that then reads the stock from one snapshot.
SELECT timezone('UTC', clock_timestamp()) AS as_of
