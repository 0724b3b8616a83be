-- The categories of cards beside their main one.
-- Parameters
--   :cards  card codes (list), or with :all_cards all from :first_card to :last_card, which hardly holds others
-- Result columns: card_code; path.
SELECT card_code, path
FROM stock_card_category
WHERE card_code >= :first_card AND card_code <= :last_card AND (:all_cards OR card_code IN (:cards))
ORDER BY card_code, position
