-- How many accounts of customers there are: what a comparison of all of them expects.
SELECT COUNT(*) AS accounts
FROM account_card
