-- Puts a statement in place of the one in this currency; runs as a batch. All of an account's come in one transaction: who
-- reads them by one SELECT sees all the old or all the new ones.
-- Parameters: as the columns below; content is JSON, as_of UTC.
-- Result columns: none.
INSERT INTO shop_statement (account_code, currency, as_of, content)
VALUES (:account_code, :currency, :as_of, :content)
ON DUPLICATE KEY UPDATE as_of = VALUES(as_of), content = VALUES(content)
