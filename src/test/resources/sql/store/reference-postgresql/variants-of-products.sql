-- The SKUs of some products.
SELECT sku
FROM shop_variant
WHERE product_code IN (:codes)
ORDER BY sku
