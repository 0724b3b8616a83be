-- SKUs of the shop that read the same as others when upper and lower case do not count.
-- Parameters
--   :sku_keys  SKUs in lower case (list)
-- Result columns: sku; sku_key, the same in lower case.
SELECT sku, sku_key
FROM shop_variant
WHERE sku_key IN (:sku_keys)
