-- Takes products off the shop's pages.
UPDATE shop_product
SET visible = FALSE, changed_at = timezone('UTC', clock_timestamp())
WHERE code IN (:codes) AND visible = TRUE
