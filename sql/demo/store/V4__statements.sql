-- The instant (UTC) of which an account's statements tell. The row stays when they are taken away, so that no older ones
-- come back; whoever publishes holds it, so that two never mix their statements of one account.
CREATE TABLE shop_statement_account (
  account_code  VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  as_of         DATETIME(6) NOT NULL
) ENGINE=InnoDB;

INSERT INTO shop_statement_account (account_code, as_of)
SELECT account_code, MAX(as_of) FROM shop_statement GROUP BY account_code;
