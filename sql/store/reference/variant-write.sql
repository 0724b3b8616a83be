-- Writes a new variant, or one of which something changed, its product included; runs as a batch. Only rows that differ
-- are sent.
-- Parameters: as the columns below; what Köprü does not rule comes as variants-lock.sql gave it; attributes is a JSON object
--   of dimension to value, or NULL.
-- Result columns: none.
INSERT INTO shop_variant (
  sku, product_code, position, attributes, barcode, price, currency, price_includes_vat, sale_price, sale_from,
  sale_until, visible, changed_at
) VALUES (
  :sku, :product_code, :position, :attributes, :barcode, :price, :currency, :price_includes_vat, :sale_price,
  :sale_from, :sale_until, :visible, UTC_TIMESTAMP(6)
)
ON DUPLICATE KEY UPDATE
  product_code = VALUES(product_code), position = VALUES(position), attributes = VALUES(attributes),
  barcode = VALUES(barcode), price = VALUES(price), currency = VALUES(currency),
  price_includes_vat = VALUES(price_includes_vat), sale_price = VALUES(sale_price), sale_from = VALUES(sale_from),
  sale_until = VALUES(sale_until), visible = VALUES(visible), changed_at = VALUES(changed_at)
