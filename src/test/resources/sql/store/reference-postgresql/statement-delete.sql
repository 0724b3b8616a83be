-- Takes away the statement in a currency that the account no longer has; runs as a batch.
DELETE FROM shop_statement
WHERE account_code = :account_code AND currency = :currency
