-- Takes the values from variants, before variant-option-insert.sql gives them others.
-- Parameters
--   :skus  (list)
-- Result columns: none.
DELETE FROM shop_variant_option
WHERE sku IN (:skus)
