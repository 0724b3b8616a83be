-- The categories of cards beside their main one.
-- Parameters
--   :cards  card codes (list)
-- Result columns: card_code; path.
SELECT card_code, path
FROM stock_card_category
WHERE card_code IN (:cards)
ORDER BY card_code, position
