-- Optional: the accounts that payments may go to, to offer and check them in the forms of the settings; without this file nothing is.
-- A program that has a chart of accounts answers from it: code, name, and complete = TRUE.
-- Result columns
--   name      the account's code, just as documents carry it
--   meaning   its name; NULL = none
--   times     how many payments went to it; NULL = not counted
--   complete  whether there are no others: only then is another account told as unknown
-- Here is no chart of accounts: those are offered to which payments of the latest 20,000 documents went, and no other is told as
-- unknown.
SELECT p.account AS name, NULL AS meaning, COUNT(*) AS times, FALSE AS complete
FROM (SELECT id FROM sales_order ORDER BY id DESC LIMIT 20000) latest
JOIN sales_order_payment p ON p.order_id = latest.id
WHERE p.account IS NOT NULL
GROUP BY p.account
ORDER BY name
