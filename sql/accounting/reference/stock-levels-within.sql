-- How many SKUs lie in a range.
-- Parameters
--   :first_sku, :last_sku  the range, both ends included
--   :limit  it is enough to count so many
-- Result columns: skus.
SELECT COUNT(*) AS skus
FROM (SELECT 1 FROM stock_variant WHERE sku >= :first_sku AND sku <= :last_sku LIMIT :limit) AS some
