-- Optional: the ways in which orders may be paid, to offer and check them in the forms of the settings; without this file nothing is.
-- A shop that has a list of them answers from that list.
-- Result columns
--   name      just as orders and their payments carry it
--   meaning   what the shop calls it to people; NULL = nothing else
--   times     how many orders were paid by it; NULL = not counted
--   complete  whether there are no others: only then is another name told as unknown
-- Here the orders themselves have to say it, the latest 20,000 of them: all, as long as there are no more.
SELECT m.method AS name, NULL AS meaning, COUNT(*) AS times, MAX(m.together) < 20000 AS complete
FROM (
  SELECT COALESCE(p.method, o.payment_method) AS method, o.together
  FROM (
    SELECT id, payment_method, COUNT(*) OVER () AS together
    FROM (SELECT id, payment_method FROM shop_order FORCE INDEX (shop_order_changes)
          ORDER BY changed_at DESC, id DESC LIMIT 20000) latest
  ) o
  LEFT JOIN shop_order_payment p ON p.order_id = o.id
) m
WHERE m.method IS NOT NULL
GROUP BY m.method
ORDER BY name
