-- How large a stored image is.
SELECT octet_length(content) AS bytes
FROM stock_image
WHERE kind = 'stored' AND card_code = regexp_replace(:location, '/[^/]*$', '')
  AND CAST(position AS VARCHAR) = regexp_replace(:location, '^.*/', '')
