-- The units beside their own, and the further categories, of the cards of sellable items.
SELECT v.sku, u.unit, u.factor, CAST(NULL AS VARCHAR) AS path
FROM stock_variant v
JOIN stock_card_unit u ON u.card_code = v.card_code
WHERE v.sku IN (:skus)
UNION ALL
SELECT v.sku, CAST(NULL AS VARCHAR), CAST(NULL AS NUMERIC), g.path
FROM stock_variant v
JOIN stock_card_category g ON g.card_code = v.card_code
WHERE v.sku IN (:skus)
