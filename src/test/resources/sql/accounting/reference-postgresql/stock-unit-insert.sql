-- Makes a unit known to the program, unless it is; runs as a batch.
INSERT INTO stock_unit (code, name)
VALUES (:unit, :unit)
ON CONFLICT (code) DO NOTHING
