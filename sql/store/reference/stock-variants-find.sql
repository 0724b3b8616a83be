-- Which of these SKUs the shop has, visible or not, and where it keeps their stock.
-- Parameters
--   :skus  (list), or with :all_skus all from :first_sku to :last_sku, which hardly holds others
-- Result columns: sku; product_code; stock_kept ('true', 'false' or 'parent').
SELECT sku, product_code, stock_kept
FROM shop_variant FORCE INDEX (PRIMARY)
WHERE sku >= :first_sku AND sku <= :last_sku AND (:all_skus OR sku IN (:skus))
