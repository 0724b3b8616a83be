-- The values of some variants.
SELECT sku, option_id, value_id
FROM shop_variant_option
WHERE sku IN (:skus)
