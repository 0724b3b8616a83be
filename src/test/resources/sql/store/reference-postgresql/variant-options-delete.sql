-- Takes the values from variants, before variant-option-insert.sql gives them others.
DELETE FROM shop_variant_option
WHERE sku IN (:skus)
