-- The SKUs of some products.
-- Parameters
--   :codes  the products (list)
-- Result columns: sku.
SELECT sku
FROM shop_variant
WHERE product_code IN (:codes)
ORDER BY sku
