-- The categories of some cards beside their main one, each card's in their order.
SELECT card_code, path
FROM stock_card_category
WHERE card_code IN (:codes)
ORDER BY card_code, position
