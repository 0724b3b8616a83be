-- The content of a stored image.
SELECT content
FROM stock_image
WHERE kind = 'stored' AND card_code = regexp_replace(:location, '/[^/]*$', '')
  AND CAST(position AS VARCHAR) = regexp_replace(:location, '^.*/', '')
