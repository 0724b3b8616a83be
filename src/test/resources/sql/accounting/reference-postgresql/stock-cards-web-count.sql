-- How many cards are marked for the web; tells a progress display how long it will take.
SELECT COUNT(*) AS cards
FROM stock_card
WHERE for_web = TRUE
