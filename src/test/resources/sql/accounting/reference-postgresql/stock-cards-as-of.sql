-- The program's clock: changes are read up to this moment, and a little before it again by the next run.
SELECT timezone('UTC', clock_timestamp()) AS as_of
