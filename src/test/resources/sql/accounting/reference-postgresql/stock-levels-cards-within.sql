-- How many cards lie in a range.
SELECT COUNT(*) AS cards
FROM (SELECT 1 FROM stock_card WHERE code >= :first_card AND code <= :last_card LIMIT :limit) AS counted
