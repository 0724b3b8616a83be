-- Variants as the shop has them now, of whatever product; keeps them from change by others until the transaction ends.
SELECT
  sku, product_code, position, attributes, barcode, price, currency, price_includes_vat, sale_price, sale_from,
  sale_until, visible
FROM shop_variant
WHERE sku IN (:skus)
ORDER BY sku
FOR UPDATE
