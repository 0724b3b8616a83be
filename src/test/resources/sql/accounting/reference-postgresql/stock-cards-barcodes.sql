-- The barcodes of the variants of some cards, each variant's with the one of the card's own unit first.
SELECT v.sku, b.barcode
FROM stock_card c
JOIN stock_variant v ON v.card_code = c.code
JOIN stock_barcode b ON b.sku = v.sku
WHERE c.code IN (:codes)
ORDER BY v.sku, CASE WHEN b.unit = c.unit THEN 0 WHEN b.unit IS NULL THEN 1 ELSE 2 END, b.barcode
