-- Which of these SKUs the shop has, visible or not, and where it keeps their stock.
SELECT sku, product_code, stock_kept
FROM shop_variant
WHERE sku >= :first_sku AND sku <= :last_sku AND (:all_skus OR sku IN (:skus))
