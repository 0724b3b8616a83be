-- Changes after a position that can change what may be sold, in ascending order; a SKU comes once for each change.
SELECT changed_at, kind, part, sku
FROM (
  (SELECT c.changed_at, 'c' AS kind, c.code AS part, COALESCE(v.sku, '') AS sku, 0 AS id
   FROM (
     (SELECT changed_at, code
      FROM stock_card
      WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND code >= :after_card)
      ORDER BY changed_at, code
      LIMIT :parts)
     UNION
     (SELECT changed_at, card_code
      FROM stock_card_unit
      WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND card_code >= :after_card)
      GROUP BY changed_at, card_code
      ORDER BY changed_at, card_code
      LIMIT :parts)
     UNION
     (SELECT changed_at, card_code
      FROM stock_card_category
      WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND card_code >= :after_card)
      GROUP BY changed_at, card_code
      ORDER BY changed_at, card_code
      LIMIT :parts)
     ORDER BY changed_at, code
     LIMIT :parts
   ) AS c
   LEFT JOIN stock_variant v ON v.card_code = c.code
   WHERE c.changed_at > :after_changed_at OR c.code > :after_card OR COALESCE(v.sku, '') > :after_card_sku
   ORDER BY changed_at, part, sku
   LIMIT :limit)
  UNION ALL
  (SELECT o.changed_at, 'o', CAST(o.id AS VARCHAR) COLLATE "C", COALESCE(l.sku, ''), o.id
   FROM (
     SELECT changed_at, id
     FROM sales_order
     WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND id >= :after_order)
     ORDER BY changed_at, id
     LIMIT :parts
   ) AS o
   LEFT JOIN sales_order_line l ON l.order_id = o.id AND l.moves_stock AND l.sku IS NOT NULL
   WHERE o.changed_at > :after_changed_at OR o.id > :after_order OR COALESCE(l.sku, '') > :after_order_sku
   GROUP BY o.changed_at, o.id, l.sku
   ORDER BY o.changed_at, o.id, COALESCE(l.sku, '')
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, 's', '', sku, 0
   FROM stock_variant
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND sku > :after_sku)
   ORDER BY changed_at, sku
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, 's', '', sku, 0
   FROM warehouse_stock
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND sku > :after_sku)
   GROUP BY changed_at, sku
   ORDER BY changed_at, sku
   LIMIT :limit)
) AS changes
ORDER BY changed_at, kind, id, part, sku
LIMIT :limit
