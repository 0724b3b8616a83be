-- Changes of stock cards and of their parts after a position, in ascending order; a card comes once for each change.
-- Parameters
--   :after_changed_at  the position: instant (UTC) of the last change taken
--   :after_card        of the changes of that instant, those of cards up to this code are passed; NULL = all of them
--   :after_sku         the same for changes of SKUs
--   :limit             at most so many
-- Result columns: changed_at; card_code; sku, NULL where a card itself, its units, categories or images changed.
-- At one instant first the changes without a SKU by card code, then the others by SKU, compared by bytes.
-- Each table gives its first changes by its own index: the outer order then sorts some thousand rows, never a table.
SELECT changed_at, card_code, sku
FROM (
  (SELECT changed_at, code AS card_code, NULL AS sku
   FROM stock_card FORCE INDEX (stock_card_changes)
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND code > :after_card)
   ORDER BY changed_at, code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, card_code, NULL
   FROM stock_card_unit FORCE INDEX (stock_card_unit_changes)
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND card_code > :after_card)
   GROUP BY changed_at, card_code
   ORDER BY changed_at, card_code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, card_code, NULL
   FROM stock_card_category FORCE INDEX (stock_card_category_changes)
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND card_code > :after_card)
   GROUP BY changed_at, card_code
   ORDER BY changed_at, card_code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, card_code, NULL
   FROM stock_image FORCE INDEX (stock_image_changes)
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND card_code > :after_card)
   GROUP BY changed_at, card_code
   ORDER BY changed_at, card_code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, card_code, sku
   FROM stock_variant FORCE INDEX (stock_variant_changes)
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND sku > :after_sku)
   ORDER BY changed_at, sku
   LIMIT :limit)
  UNION ALL
  (SELECT b.changed_at, MIN(v.card_code), b.sku
   FROM stock_barcode b FORCE INDEX (stock_barcode_changes)
   STRAIGHT_JOIN stock_variant v ON v.sku = b.sku
   WHERE b.changed_at > :after_changed_at OR (b.changed_at = :after_changed_at AND b.sku > :after_sku)
   GROUP BY b.changed_at, b.sku
   ORDER BY b.changed_at, b.sku
   LIMIT :limit)
  UNION ALL
  (SELECT p.changed_at, MIN(v.card_code), p.sku
   FROM price p FORCE INDEX (price_changes)
   STRAIGHT_JOIN stock_variant v ON v.sku = p.sku
   WHERE p.changed_at > :after_changed_at OR (p.changed_at = :after_changed_at AND p.sku > :after_sku)
   GROUP BY p.changed_at, p.sku
   ORDER BY p.changed_at, p.sku
   LIMIT :limit)
) AS changes
ORDER BY changed_at, sku IS NOT NULL, COALESCE(sku, card_code)
LIMIT :limit
