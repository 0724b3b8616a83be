-- What sales orders claim that no warehouse has reserved or delivered yet, in the card's own unit; of returns only what goes
SELECT l.sku, SUM(ABS(l.quantity) * COALESCE(u.factor, 1)) AS quantity, MAX(o.changed_at) AS changed_at
FROM sales_order_line l
JOIN sales_order o ON o.id = l.order_id AND o.state = 'open' AND (o.kind = 'order' OR l.quantity < 0)
LEFT JOIN stock_variant v ON v.sku = l.sku
LEFT JOIN stock_card c ON c.code = v.card_code
LEFT JOIN stock_card_unit u ON u.card_code = v.card_code AND u.unit = l.unit AND u.unit <> c.unit AND u.factor > 0
WHERE l.sku >= :first_sku AND l.sku <= :last_sku AND (:all_skus OR l.sku IN (:skus)) AND l.moves_stock
GROUP BY l.sku
