-- Opens a stock card; runs as a batch. One that exists is left as it is. It is not for the web: the web sold it already.
INSERT INTO stock_card (code, name, unit, vat_rate, for_web, created_at, changed_at)
VALUES (:code, :name, :unit, :vat_rate, FALSE, timezone('UTC', clock_timestamp()), timezone('UTC', clock_timestamp()))
ON CONFLICT (code) DO NOTHING
