-- The units beside their own, and the further categories, of the cards of sellable items.
-- Parameters
--   :skus  (list)
-- Result columns: sku; unit and factor (how many of the card's own unit one of these is) of a unit; or path of a category.
SELECT v.sku, u.unit, u.factor, NULL AS path
FROM stock_variant v
JOIN stock_card_unit u ON u.card_code = v.card_code
WHERE v.sku IN (:skus)
UNION ALL
SELECT v.sku, NULL, NULL, g.path
FROM stock_variant v
JOIN stock_card_category g ON g.card_code = v.card_code
WHERE v.sku IN (:skus)
