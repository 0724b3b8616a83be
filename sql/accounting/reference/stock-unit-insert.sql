-- Makes a unit known to the program, unless it is; runs as a batch.
-- Parameters
--   :unit  its code
-- Result columns: none.
INSERT INTO stock_unit (code, name)
VALUES (:unit, :unit)
ON DUPLICATE KEY UPDATE code = code
