-- The prices of the variants of some cards, in every list.
SELECT v.sku, p.list_code, l.currency, l.includes_vat, p.unit, p.price, p.sale_price, p.sale_from, p.sale_until
FROM stock_variant v
JOIN price p ON p.sku = v.sku
JOIN price_list l ON l.code = p.list_code
WHERE v.card_code IN (:codes)
ORDER BY v.sku, p.list_code, p.unit
