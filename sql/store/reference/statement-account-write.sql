-- Remembers of which instant an account's statements tell, never an earlier one, and holds the account until the transaction
-- ends, so that two never mix their statements of it; runs as a batch, in the order of the codes.
-- Parameters
--   :account_code
--   :as_of         the instant (UTC)
-- Result columns: none.
INSERT INTO shop_statement_account (account_code, as_of)
VALUES (:account_code, :as_of)
ON DUPLICATE KEY UPDATE as_of = GREATEST(as_of, VALUES(as_of))
