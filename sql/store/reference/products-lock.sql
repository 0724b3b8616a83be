-- Products as the shop has them now; keeps them from change by others until the transaction ends.
-- Parameters
--   :codes  the products (list)
-- Result columns: as below; vat_rate in percent.
-- The index gives the locks one order, so that two transactions do not wait for each other.
SELECT code, name, short_description, description, brand, unit, vat_rate, weight_kg, visible
FROM shop_product FORCE INDEX (PRIMARY)
WHERE code IN (:codes)
ORDER BY code
FOR UPDATE
