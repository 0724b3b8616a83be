-- Codes of the accounts of customers, in ascending order.
SELECT code
FROM account_card
WHERE code > :after_code
ORDER BY code
LIMIT :limit
