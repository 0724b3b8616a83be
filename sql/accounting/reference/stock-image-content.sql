-- The content of a stored image.
-- Parameters
--   :location  as in stock-cards-images.sql
-- Result columns: content.
SELECT content
FROM stock_image
WHERE kind = 'stored'
  AND card_code = LEFT(:location, CHAR_LENGTH(:location) - CHAR_LENGTH(SUBSTRING_INDEX(:location, '/', -1)) - 1)
  AND position = CAST(SUBSTRING_INDEX(:location, '/', -1) AS SIGNED)
