-- Writes a new variant, or one of which something changed, its product included; runs as a batch. Only rows that differ
INSERT INTO shop_variant (
  sku, product_code, position, attributes, barcode, price, currency, price_includes_vat, sale_price, sale_from,
  sale_until, visible, changed_at
) VALUES (
  :sku, :product_code, :position, :attributes, :barcode, :price, :currency, :price_includes_vat, :sale_price,
  :sale_from, :sale_until, :visible, timezone('UTC', clock_timestamp())
)
ON CONFLICT (sku) DO UPDATE SET
  product_code = EXCLUDED.product_code, position = EXCLUDED.position, attributes = EXCLUDED.attributes,
  barcode = EXCLUDED.barcode, price = EXCLUDED.price, currency = EXCLUDED.currency,
  price_includes_vat = EXCLUDED.price_includes_vat, sale_price = EXCLUDED.sale_price, sale_from = EXCLUDED.sale_from,
  sale_until = EXCLUDED.sale_until, visible = EXCLUDED.visible, changed_at = EXCLUDED.changed_at
