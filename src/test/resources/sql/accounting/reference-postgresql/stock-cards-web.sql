-- Codes of the cards marked for the web, in ascending order.
SELECT code
FROM stock_card
WHERE for_web = TRUE AND code > :after_code
ORDER BY code
LIMIT :limit
