-- Codes of the accounts of customers, in ascending order.
-- Parameters
--   :after_code  only codes after this one, compared by bytes
--   :limit       at most so many
-- Result columns: code.
SELECT code
FROM account_card FORCE INDEX (PRIMARY)
WHERE code > :after_code
ORDER BY code
LIMIT :limit
