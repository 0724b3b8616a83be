-- Sellable items by SKU.
SELECT v.sku, v.card_code, c.name, c.unit, c.vat_rate, (v.blocked OR c.blocked) AS blocked, c.category_path
FROM stock_variant v
JOIN stock_card c ON c.code = v.card_code
WHERE v.sku IN (:skus)
