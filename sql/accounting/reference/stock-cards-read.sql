-- The present state of some cards, marked for the web or not; their parts come by the other stock-cards-*.sql.
-- Parameters
--   :codes  the cards (list)
-- Result columns: as below. descriptions may be HTML; category_path such as Kadın > Giyim > Elbise; vat_rate in percent.
SELECT code, name, short_description, description, category_path, brand, unit, vat_rate, weight_kg, for_web, blocked
FROM stock_card
WHERE code IN (:codes)
ORDER BY code
