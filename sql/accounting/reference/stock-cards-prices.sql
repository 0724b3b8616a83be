-- The prices of the variants of some cards, in every list.
-- Parameters
--   :codes  the cards (list)
-- Result columns: sku (as in stock-cards-variants.sql); list_code; currency (ISO 4217) and includes_vat of the list; unit for
--   one of which the price is, NULL or empty = the card's own (where a card is sold in another one, the price for that one is
--   taken, else its own unit's times the factor); price; sale_price, NULL without a sale; sale_from and sale_until (UTC),
--   NULL = no bound, and sale_until is the first instant at which the sale is over.
SELECT v.sku, p.list_code, l.currency, l.includes_vat, p.unit, p.price, p.sale_price, p.sale_from, p.sale_until
FROM stock_variant v
JOIN price p ON p.sku = v.sku
JOIN price_list l ON l.code = p.list_code
WHERE v.card_code IN (:codes)
ORDER BY v.sku, p.list_code, p.unit
