-- How large a stored image is.
-- Parameters
--   :location  as in stock-cards-images.sql
-- Result columns: bytes; no row, NULL or 0 where there is no such image.
SELECT OCTET_LENGTH(content) AS bytes
FROM stock_image
WHERE kind = 'stored'
  AND card_code = LEFT(:location, CHAR_LENGTH(:location) - CHAR_LENGTH(SUBSTRING_INDEX(:location, '/', -1)) - 1)
  AND position = CAST(SUBSTRING_INDEX(:location, '/', -1) AS SIGNED)
