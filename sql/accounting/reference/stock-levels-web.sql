-- SKUs of the cards marked for the web after a SKU, in ascending order, compared by bytes.
-- Parameters
--   :after_sku
--   :limit  at most so many
-- Result columns: sku.
SELECT v.sku
FROM stock_variant v FORCE INDEX (PRIMARY)
STRAIGHT_JOIN stock_card c ON c.code = v.card_code
WHERE v.sku > :after_sku AND c.for_web
ORDER BY v.sku
LIMIT :limit
