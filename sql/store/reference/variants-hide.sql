-- Takes variants off the shop's pages.
-- Parameters
--   :skus  (list)
-- Result columns: none.
UPDATE shop_variant
SET visible = FALSE, changed_at = UTC_TIMESTAMP(6)
WHERE sku IN (:skus) AND visible = TRUE
