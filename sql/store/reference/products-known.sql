-- Which of some products the shop has, visible or not.
-- Parameters
--   :codes  the products (list)
-- Result columns: code.
SELECT code
FROM shop_product
WHERE code IN (:codes)
