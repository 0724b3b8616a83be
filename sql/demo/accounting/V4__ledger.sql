-- What a statement needs beside the movements: the program's own balances, and which payment settles which invoice.

ALTER TABLE account_card
  ADD KEY account_card_changes (changed_at, code);

-- The balance as the program itself keeps it, debit minus credit: positive = the customer owes us. An account or currency
-- without a row has the sum of its movements.
CREATE TABLE account_balance (
  account_code  VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  currency      VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  balance       DECIMAL(19,4) NOT NULL,
  changed_at    DATETIME(6)   NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (account_code, currency),
  KEY account_balance_changes (changed_at, account_code)
) ENGINE=InnoDB;

-- This much of settled_movement_id is settled by movement_id, a movement of the same account and currency on the other side.
-- Movements without a row settle the oldest first.
CREATE TABLE movement_match (
  movement_id         BIGINT        NOT NULL,
  settled_movement_id BIGINT        NOT NULL,
  amount              DECIMAL(19,4) NOT NULL,
  changed_at          DATETIME(6)   NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (movement_id, settled_movement_id),
  KEY movement_match_changes (changed_at, movement_id)
) ENGINE=InnoDB;
