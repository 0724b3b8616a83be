-- Takes away the statement in a currency that the account no longer has; runs as a batch.
-- Parameters
--   :account_code
--   :currency
-- Result columns: none.
DELETE FROM shop_statement
WHERE account_code = :account_code AND currency = :currency
