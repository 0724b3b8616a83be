-- The present state of some cards, marked for the web or not; their parts come by the other stock-cards-*.sql.
SELECT code, name, short_description, description, category_path, brand, unit, vat_rate, weight_kg, for_web, blocked
FROM stock_card
WHERE code IN (:codes)
ORDER BY code
