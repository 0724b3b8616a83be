-- What the shop shows.
-- Parameters
--   :skus  (list), or with :all_skus all from :first_sku to :last_sku, which hardly holds others
-- Result columns: sku; quantity; revision. SKUs without a figure are left out.
SELECT sku, quantity, revision
FROM shop_stock FORCE INDEX (PRIMARY)
WHERE sku >= :first_sku AND sku <= :last_sku AND (:all_skus OR sku IN (:skus))
