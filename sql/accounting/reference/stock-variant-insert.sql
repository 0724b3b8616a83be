-- Opens the sellable variant of a stock card; runs as a batch. One that exists is left as it is.
-- Parameters
--   :sku
--   :card_code   the card's code
--   :attributes  JSON object of dimension to value, or NULL
-- Result columns: none.
INSERT INTO stock_variant (sku, card_code, attributes, changed_at)
VALUES (:sku, :card_code, :attributes, UTC_TIMESTAMP(6))
ON DUPLICATE KEY UPDATE sku = sku
