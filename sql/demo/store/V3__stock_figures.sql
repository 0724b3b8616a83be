-- Where a shop keeps the stock of its variants, and how it finds the orders that it was told no document of.

-- stock_kept: 'true' = shop_stock has a row for the variant; 'parent' = its product has one for all variants of this kind
-- together, under the product's code; 'false' = the shop sells it whatever its stock is.
-- sku_key: by which a SKU is found that differs in upper and lower case only.
ALTER TABLE shop_variant
  ADD COLUMN stock_kept VARCHAR(6) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'true' AFTER visible,
  ADD COLUMN sku_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (LOWER(sku)) STORED,
  ADD KEY shop_variant_sku_key (sku_key);

ALTER TABLE shop_order
  ADD KEY shop_order_status (status, kind, placed_at, id);
