-- The images of some cards, each card's in their order, without their content.
SELECT
  card_code, position, sku, kind,
  CASE WHEN kind = 'stored' THEN CONCAT(card_code, '/', position) ELSE location END AS location,
  to_char(changed_at, 'YYYY-MM-DD HH24:MI:SS.US') AS version
FROM stock_image
WHERE card_code IN (:codes)
ORDER BY card_code, position
