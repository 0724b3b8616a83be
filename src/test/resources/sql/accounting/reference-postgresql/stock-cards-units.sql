-- The units of some cards beside their own.
SELECT card_code, unit, factor
FROM stock_card_unit
WHERE card_code IN (:codes)
