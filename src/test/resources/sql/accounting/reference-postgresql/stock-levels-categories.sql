-- The categories of cards beside their main one.
SELECT card_code, path
FROM stock_card_category
WHERE card_code >= :first_card AND card_code <= :last_card AND (:all_cards OR card_code IN (:cards))
ORDER BY card_code, position
