-- The prices of some variants, for everybody and for groups of customers.
SELECT sku, customer_group, currency, includes_vat, price, sale_price, sale_from, sale_until
FROM shop_price
WHERE sku IN (:skus)
