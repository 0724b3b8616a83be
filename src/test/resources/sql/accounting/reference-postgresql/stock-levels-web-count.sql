-- How many SKUs belong to cards marked for the web.
SELECT COUNT(*) AS skus
FROM stock_card c
JOIN stock_variant v ON v.card_code = c.code
WHERE c.for_web
