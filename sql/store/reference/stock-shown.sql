-- What the shop shows.
-- Parameters
--   :skus  (list)
-- Result columns: sku; quantity; revision. SKUs without a figure are left out.
SELECT sku, quantity, revision
FROM shop_stock FORCE INDEX (PRIMARY)
WHERE sku IN (:skus)
