-- Changes of stock cards and of their parts after a position, in ascending order; a card comes once for each change.
SELECT changed_at, card_code, sku
FROM (
  (SELECT changed_at, code AS card_code, CAST(NULL AS VARCHAR) COLLATE "C" AS sku
   FROM stock_card
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND code > :after_card)
   ORDER BY changed_at, code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, card_code, CAST(NULL AS VARCHAR)
   FROM stock_card_unit
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND card_code > :after_card)
   GROUP BY changed_at, card_code
   ORDER BY changed_at, card_code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, card_code, CAST(NULL AS VARCHAR)
   FROM stock_card_category
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND card_code > :after_card)
   GROUP BY changed_at, card_code
   ORDER BY changed_at, card_code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, card_code, CAST(NULL AS VARCHAR)
   FROM stock_image
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND card_code > :after_card)
   GROUP BY changed_at, card_code
   ORDER BY changed_at, card_code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, card_code, sku
   FROM stock_variant
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND sku > :after_sku)
   ORDER BY changed_at, sku
   LIMIT :limit)
  UNION ALL
  (SELECT b.changed_at, MIN(v.card_code), b.sku
   FROM stock_barcode b
   JOIN stock_variant v ON v.sku = b.sku
   WHERE b.changed_at > :after_changed_at OR (b.changed_at = :after_changed_at AND b.sku > :after_sku)
   GROUP BY b.changed_at, b.sku
   ORDER BY b.changed_at, b.sku
   LIMIT :limit)
  UNION ALL
  (SELECT p.changed_at, MIN(v.card_code), p.sku
   FROM price p
   JOIN stock_variant v ON v.sku = p.sku
   WHERE p.changed_at > :after_changed_at OR (p.changed_at = :after_changed_at AND p.sku > :after_sku)
   GROUP BY p.changed_at, p.sku
   ORDER BY p.changed_at, p.sku
   LIMIT :limit)
) AS changes
ORDER BY changed_at, sku IS NOT NULL, COALESCE(sku, card_code)
LIMIT :limit
