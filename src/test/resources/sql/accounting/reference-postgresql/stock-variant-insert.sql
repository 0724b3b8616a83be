-- Opens the sellable variant of a stock card; runs as a batch. One that exists is left as it is.
INSERT INTO stock_variant (sku, card_code, attributes, changed_at)
VALUES (:sku, :card_code, :attributes, timezone('UTC', clock_timestamp()))
ON CONFLICT (sku) DO NOTHING
