-- The units of cards beside their own.
-- Parameters
--   :cards  card codes (list), or with :all_cards all from :first_card to :last_card, which hardly holds others
-- Result columns: card_code; unit; factor: how many of the card's own unit one of these is; changed_at.
SELECT card_code, unit, factor, changed_at
FROM stock_card_unit
WHERE card_code >= :first_card AND card_code <= :last_card AND (:all_cards OR card_code IN (:cards))
