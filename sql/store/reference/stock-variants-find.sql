-- Which of these SKUs the shop has, visible or not, and where it keeps their stock.
-- Parameters
--   :skus  (list)
-- Result columns: sku; product_code; stock_kept ('true', 'false' or 'parent').
SELECT sku, product_code, stock_kept
FROM shop_variant FORCE INDEX (PRIMARY)
WHERE sku IN (:skus)
