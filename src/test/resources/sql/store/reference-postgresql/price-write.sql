-- Writes a price that is new or differs; runs as a batch.
INSERT INTO shop_price (
  sku, customer_group, currency, includes_vat, price, sale_price, sale_from, sale_until, changed_at
) VALUES (
  :sku, :customer_group, :currency, :includes_vat, :price, :sale_price, :sale_from, :sale_until, timezone('UTC', clock_timestamp())
)
ON CONFLICT (sku, customer_group) DO UPDATE SET
  currency = EXCLUDED.currency, includes_vat = EXCLUDED.includes_vat, price = EXCLUDED.price,
  sale_price = EXCLUDED.sale_price, sale_from = EXCLUDED.sale_from, sale_until = EXCLUDED.sale_until,
  changed_at = EXCLUDED.changed_at
