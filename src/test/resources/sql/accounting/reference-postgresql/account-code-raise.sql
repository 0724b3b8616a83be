-- Creates the series of a pattern, or moves it past the highest code that exists, because people also open cards by hand.
INSERT INTO number_series (name, last_number)
SELECT CAST(:series AS VARCHAR), COALESCE(MAX(CAST(running AS BIGINT)), 0)
FROM (
  SELECT SUBSTRING(code, CAST(:prefix_length AS INT) + 1, CHAR_LENGTH(code) - CAST(:prefix_length AS INT) - CAST(:suffix_length AS INT)) AS running
  FROM account_card
  WHERE code LIKE :like
) AS codes
WHERE running ~ '^[0-9]{1,15}$'
ON CONFLICT (name) DO UPDATE SET
  last_number = GREATEST(number_series.last_number, EXCLUDED.last_number)
