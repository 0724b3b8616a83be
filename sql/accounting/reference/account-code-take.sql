-- Takes a block of running numbers for account codes, in the transaction that opens the cards.
-- Parameters
--   :series  the pattern of the codes, such as 120.01.{seq:6}
--   :count   how many
-- Result columns: none. No row met means: the series does not exist yet; account-code-raise.sql then creates it.
UPDATE number_series
SET last_number = last_number + :count
WHERE name = :series
