-- SKUs with what their cards say.
SELECT
  v.sku, c.code AS card_code, c.category_path, c.for_web, c.blocked OR v.blocked AS blocked, c.backorder, c.unit,
  GREATEST(c.changed_at, v.changed_at) AS changed_at
FROM stock_variant v
JOIN stock_card c ON c.code = v.card_code
WHERE v.sku >= :first_sku AND v.sku <= :last_sku AND (:all_skus OR v.sku IN (:skus))
