-- Shows for some products the sum of those of their variants whose stock is kept with the product.
INSERT INTO shop_stock (sku, quantity, revision, changed_at)
SELECT v.product_code, SUM(s.quantity), MAX(s.revision), timezone('UTC', clock_timestamp())
FROM shop_variant v
JOIN shop_stock s ON s.sku = v.sku
WHERE v.product_code IN (:codes) AND v.stock_kept = 'parent' AND v.sku <> v.product_code
GROUP BY v.product_code
ON CONFLICT (sku) DO UPDATE SET
  changed_at = EXCLUDED.changed_at, quantity = EXCLUDED.quantity, revision = EXCLUDED.revision
