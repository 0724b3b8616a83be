-- Writes a new product, or one of which something changed; runs as a batch. Only rows that differ are sent.
-- Parameters: as the columns below; what Köprü does not rule comes as products-lock.sql gave it.
-- Result columns: none.
INSERT INTO shop_product (
  code, name, short_description, description, brand, unit, vat_rate, weight_kg, visible, changed_at
) VALUES (
  :code, :name, :short_description, :description, :brand, :unit, :vat_rate, :weight_kg, :visible, UTC_TIMESTAMP(6)
)
ON DUPLICATE KEY UPDATE
  name = VALUES(name), short_description = VALUES(short_description), description = VALUES(description),
  brand = VALUES(brand), unit = VALUES(unit), vat_rate = VALUES(vat_rate), weight_kg = VALUES(weight_kg),
  visible = VALUES(visible), changed_at = VALUES(changed_at)
