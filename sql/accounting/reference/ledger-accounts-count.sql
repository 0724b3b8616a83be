-- How many accounts of customers there are: what a comparison of all of them expects.
-- Result columns: accounts. No row where counting would be dear.
SELECT COUNT(*) AS accounts
FROM account_card
