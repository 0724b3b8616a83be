-- Remembers of which instant an account's statements tell, never an earlier one, and holds the account until the transaction
INSERT INTO shop_statement_account AS a (account_code, as_of)
VALUES (:account_code, :as_of)
ON CONFLICT (account_code) DO UPDATE SET as_of = GREATEST(a.as_of, EXCLUDED.as_of)
