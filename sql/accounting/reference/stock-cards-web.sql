-- Codes of the cards marked for the web, in ascending order.
-- Parameters
--   :after_code  only codes after this one, compared by bytes
--   :limit       at most so many
-- Result columns: code.
SELECT code
FROM stock_card FORCE INDEX (stock_card_web)
WHERE for_web = TRUE AND code > :after_code
ORDER BY code
LIMIT :limit
