-- The units of some cards beside their own.
-- Parameters
--   :codes  the cards (list)
-- Result columns: card_code; unit; factor: how many of the card's own unit one of these is.
SELECT card_code, unit, factor
FROM stock_card_unit
WHERE card_code IN (:codes)
