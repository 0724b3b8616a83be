-- Takes variants off the shop's pages.
UPDATE shop_variant
SET visible = FALSE, changed_at = timezone('UTC', clock_timestamp())
WHERE sku IN (:skus) AND visible = TRUE
