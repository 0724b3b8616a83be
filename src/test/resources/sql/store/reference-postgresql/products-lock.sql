-- Products as the shop has them now; keeps them from change by others until the transaction ends.
SELECT code, name, short_description, description, brand, unit, vat_rate, weight_kg, visible
FROM shop_product
WHERE code IN (:codes)
ORDER BY code
FOR UPDATE
