-- What a card is made of, in short: tells of deleted parts, which leave no instant of change.
SELECT
  c.code AS card_code,
  CONCAT_WS('/', c.for_web, c.blocked, v.parts, b.parts, p.parts, i.parts, g.parts, u.parts) AS parts,
  GREATEST(
    c.changed_at, COALESCE(v.changed_at, c.changed_at), COALESCE(b.changed_at, c.changed_at),
    COALESCE(p.changed_at, c.changed_at), COALESCE(i.changed_at, c.changed_at), COALESCE(g.changed_at, c.changed_at),
    COALESCE(u.changed_at, c.changed_at)
  ) AS changed_at
FROM stock_card c
LEFT JOIN (
  SELECT card_code, MAX(changed_at) AS changed_at,
    CONCAT('v', COUNT(*), '.', SUM(hashtext((CONCAT(blocked, sku)) COLLATE "C"))) AS parts
  FROM stock_variant
  WHERE card_code IN (:codes)
  GROUP BY card_code
) v ON v.card_code = c.code
LEFT JOIN (
  SELECT o.card_code, MAX(n.changed_at) AS changed_at,
    CONCAT('b', COUNT(*), '.', SUM(hashtext((CONCAT(n.sku, '/', n.barcode)) COLLATE "C"))) AS parts
  FROM stock_variant o
  JOIN stock_barcode n ON n.sku = o.sku
  WHERE o.card_code IN (:codes)
  GROUP BY o.card_code
) b ON b.card_code = c.code
LEFT JOIN (
  SELECT o.card_code, MAX(GREATEST(n.changed_at, l.changed_at)) AS changed_at,
    CONCAT('p', COUNT(*), '.', SUM(hashtext((CONCAT(n.list_code, '/', n.sku, CASE WHEN n.unit = '' THEN '' ELSE CONCAT('/', n.unit) END)) COLLATE "C"))) AS parts
  FROM stock_variant o
  JOIN price n ON n.sku = o.sku
  JOIN price_list l ON l.code = n.list_code
  WHERE o.card_code IN (:codes)
  GROUP BY o.card_code
) p ON p.card_code = c.code
LEFT JOIN (
  SELECT card_code, MAX(changed_at) AS changed_at, CONCAT('i', COUNT(*), '.', SUM(hashtext((CAST(position AS VARCHAR)) COLLATE "C"))) AS parts
  FROM stock_image
  WHERE card_code IN (:codes)
  GROUP BY card_code
) i ON i.card_code = c.code
LEFT JOIN (
  SELECT card_code, MAX(changed_at) AS changed_at, CONCAT('g', COUNT(*), '.', SUM(hashtext((CAST(position AS VARCHAR)) COLLATE "C"))) AS parts
  FROM stock_card_category
  WHERE card_code IN (:codes)
  GROUP BY card_code
) g ON g.card_code = c.code
LEFT JOIN (
  SELECT card_code, MAX(changed_at) AS changed_at, CONCAT('u', COUNT(*), '.', SUM(hashtext((unit) COLLATE "C"))) AS parts
  FROM stock_card_unit
  WHERE card_code IN (:codes)
  GROUP BY card_code
) u ON u.card_code = c.code
WHERE c.code IN (:codes)
