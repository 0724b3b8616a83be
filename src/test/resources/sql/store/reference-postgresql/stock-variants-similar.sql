-- SKUs of the shop that read the same as others when upper and lower case do not count.
SELECT sku, sku_key
FROM shop_variant
WHERE sku_key IN (:sku_keys)
