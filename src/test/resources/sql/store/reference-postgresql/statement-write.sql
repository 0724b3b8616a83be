-- Puts a statement in place of the one in this currency; runs as a batch. All of an account's come in one transaction: who
INSERT INTO shop_statement (account_code, currency, as_of, content)
VALUES (:account_code, :currency, :as_of, :content)
ON CONFLICT (account_code, currency) DO UPDATE SET
  as_of = EXCLUDED.as_of, content = EXCLUDED.content
