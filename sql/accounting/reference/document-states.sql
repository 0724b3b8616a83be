-- Optional: the states that documents may have, to offer and check them in the forms of the settings; without this file nothing is.
-- A program that has a list of them answers from that list.
-- Result columns
--   name      just as documents carry it
--   meaning   what the program calls it to people; NULL = nothing else
--   times     how many documents are in it; NULL = not counted
--   complete  whether there are no others: only then is another name told as unknown
-- Here any word may be a state (open, reserved, ...): those are offered that the latest 20,000 documents have, and no other is
-- told as unknown.
SELECT state AS name, NULL AS meaning, COUNT(*) AS times, FALSE AS complete
FROM (SELECT state FROM sales_order ORDER BY id DESC LIMIT 20000) latest
GROUP BY state
ORDER BY name
