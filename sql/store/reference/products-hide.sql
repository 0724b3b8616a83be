-- Takes products off the shop's pages.
-- Parameters
--   :codes  the products (list)
-- Result columns: none.
UPDATE shop_product
SET visible = FALSE, changed_at = UTC_TIMESTAMP(6)
WHERE code IN (:codes) AND visible = TRUE
