-- Which statements the shop has of some accounts, and of which instant they tell.
-- Parameters
--   :account_codes  the accounts (list), all of them written by statement-account-write.sql in this transaction
-- Result columns: account_code; as_of (UTC); currency, NULL for an account without a statement.
SELECT a.account_code, a.as_of, s.currency
FROM shop_statement_account a FORCE INDEX (PRIMARY)
LEFT JOIN shop_statement s ON s.account_code = a.account_code
WHERE a.account_code IN (:account_codes)
