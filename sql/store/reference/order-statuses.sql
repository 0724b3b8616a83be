-- Optional: the statuses that orders may have, to offer and check them in the forms of the settings; without this file nothing is.
-- A shop that has a list of them answers from that list.
-- Result columns
--   name      just as orders carry it
--   meaning   what the shop calls it to people; NULL = nothing else
--   times     how many orders are in it; NULL = not counted
--   complete  whether there are no others: only then is another name told as unknown
-- Here the orders themselves have to say it, the latest 20,000 of them: all, as long as there are no more.
SELECT status AS name, NULL AS meaning, COUNT(*) AS times, SUM(COUNT(*)) OVER () < 20000 AS complete
FROM (SELECT status FROM shop_order FORCE INDEX (shop_order_changes) ORDER BY changed_at DESC, id DESC LIMIT 20000) latest
GROUP BY status
ORDER BY name
