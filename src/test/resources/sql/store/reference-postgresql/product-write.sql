-- Writes a new product, or one of which something changed; runs as a batch. Only rows that differ are sent.
INSERT INTO shop_product (
  code, name, short_description, description, brand, unit, vat_rate, weight_kg, visible, changed_at
) VALUES (
  :code, :name, :short_description, :description, :brand, :unit, :vat_rate, :weight_kg, :visible, timezone('UTC', clock_timestamp())
)
ON CONFLICT (code) DO UPDATE SET
  name = EXCLUDED.name, short_description = EXCLUDED.short_description, description = EXCLUDED.description,
  brand = EXCLUDED.brand, unit = EXCLUDED.unit, vat_rate = EXCLUDED.vat_rate, weight_kg = EXCLUDED.weight_kg,
  visible = EXCLUDED.visible, changed_at = EXCLUDED.changed_at
