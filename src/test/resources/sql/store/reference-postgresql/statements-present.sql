-- Which statements the shop has of some accounts, and of which instant they tell.
SELECT a.account_code, a.as_of, s.currency
FROM shop_statement_account a
LEFT JOIN shop_statement s ON s.account_code = a.account_code
WHERE a.account_code IN (:account_codes)
