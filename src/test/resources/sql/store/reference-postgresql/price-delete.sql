-- Removes the price of a group of customers that has none any more; runs as a batch.
DELETE FROM shop_price
WHERE sku = :sku AND customer_group = :customer_group
