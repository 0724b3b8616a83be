-- Creates the series of a pattern, or moves it past the highest code that exists, because people also open cards by hand.
-- Parameters
--   :series         the pattern of the codes
--   :prefix_length  characters before the running number
--   :suffix_length  characters after it
--   :like           the pattern as an operand of LIKE
-- Result columns: none.
INSERT INTO number_series (name, last_number)
SELECT :series, COALESCE(MAX(CAST(running AS UNSIGNED)), 0)
FROM (
  SELECT SUBSTRING(code, :prefix_length + 1, CHAR_LENGTH(code) - :prefix_length - :suffix_length) AS running
  FROM account_card
  WHERE code LIKE :like
) AS codes
WHERE running REGEXP '^[0-9]{1,15}$'
ON DUPLICATE KEY UPDATE last_number = GREATEST(last_number, VALUES(last_number))
