-- The variants of some cards, each card's in their order. A card without variants has one, without attributes.
SELECT card_code, sku, attributes, blocked
FROM stock_variant
WHERE card_code IN (:codes)
ORDER BY card_code, position, sku
