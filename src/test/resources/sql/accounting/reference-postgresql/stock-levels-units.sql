-- The units of cards beside their own.
SELECT card_code, unit, factor, changed_at
FROM stock_card_unit
WHERE card_code >= :first_card AND card_code <= :last_card AND (:all_cards OR card_code IN (:cards))
