-- The units of cards beside their own.
-- Parameters
--   :cards  card codes (list)
-- Result columns: card_code; unit; factor: how many of the card's own unit one of these is; changed_at.
SELECT card_code, unit, factor, changed_at
FROM stock_card_unit
WHERE card_code IN (:cards)
