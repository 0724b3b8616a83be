-- The program's clock; runs first, in the transaction that then reads the stock as of one moment.
SELECT timezone('UTC', clock_timestamp()) AS as_of
