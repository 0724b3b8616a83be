-- Opens a stock card; runs as a batch. One that exists is left as it is. It is not for the web: the web sold it already.
-- Parameters
--   :code, :name, :unit
--   :vat_rate  percent
-- Result columns: none.
INSERT INTO stock_card (code, name, unit, vat_rate, for_web, created_at, changed_at)
VALUES (:code, :name, :unit, :vat_rate, FALSE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
ON DUPLICATE KEY UPDATE code = code
