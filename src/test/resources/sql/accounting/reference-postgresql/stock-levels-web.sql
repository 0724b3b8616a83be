-- SKUs of the cards marked for the web after a SKU, in ascending order, compared by bytes.
SELECT v.sku
FROM stock_variant v
JOIN stock_card c ON c.code = v.card_code
WHERE v.sku > :after_sku AND c.for_web
ORDER BY v.sku
LIMIT :limit
