-- What the shop shows.
SELECT sku, quantity, revision
FROM shop_stock
WHERE sku >= :first_sku AND sku <= :last_sku AND (:all_skus OR sku IN (:skus))
