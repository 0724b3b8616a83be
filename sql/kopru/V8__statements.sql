-- What Köprü last showed of each account.
-- card: title, tax office and number, address as JSON. parts: SHA-256 of what the accounting program says to find deletions.
-- content_hash: of everything the statements say apart from their instant. as_of: the instant (UTC) of which they tell; an
-- older state never replaces a newer one. ages_on: the day on which what is open becomes older by a step.
CREATE TABLE statement_account (
  code          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  card          LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  parts         BINARY(32)   NOT NULL,
  content_hash  BINARY(32)   NOT NULL,
  as_of         DATETIME(6)  NOT NULL,
  ages_on       DATE         NULL,
  run_id        BIGINT       NOT NULL,
  KEY statement_account_ages (ages_on, code)
) ENGINE=InnoDB;

-- Statements, the present ones and those kept for audit. All currencies of an account are replaced in one transaction.
-- content: the JSON that the shop gets, deflated (zlib). replaced_at: null for a present one.
CREATE TABLE statement (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  currency      VARCHAR(3)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  as_of         DATETIME(6)  NOT NULL,
  content       LONGBLOB     NOT NULL,
  run_id        BIGINT       NOT NULL,
  replaced_at   DATETIME(6)  NULL,
  KEY statement_of_account (account, replaced_at),
  KEY statement_replaced (replaced_at, id)
) ENGINE=InnoDB;

-- The lines of a present or kept statement that has too many of them for its content: a thousand in each part, in their
-- order. content: a JSON array, deflated (zlib).
CREATE TABLE statement_part (
  statement_id  BIGINT       NOT NULL,
  part          INT          NOT NULL,
  content       LONGBLOB     NOT NULL,
  PRIMARY KEY (statement_id, part),
  CONSTRAINT statement_part_of FOREIGN KEY (statement_id) REFERENCES statement (id) ON DELETE CASCADE
) ENGINE=InnoDB;
