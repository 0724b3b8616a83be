-- The values of some variants.
-- Parameters
--   :skus  (list)
-- Result columns: sku, option_id, value_id.
SELECT sku, option_id, value_id
FROM shop_variant_option
WHERE sku IN (:skus)
