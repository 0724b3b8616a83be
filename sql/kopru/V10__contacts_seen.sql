-- What Köprü remembers of account cards, beside what the books say.

-- The card on which a customer of a shop was found by something else than the shop's key (store:customer:id).
CREATE TABLE account_of_customer (
  customer      VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  account_code  VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  found_at      DATETIME(6)  NOT NULL
) ENGINE=InnoDB;

-- Under which names an e-mail or a phone was seen. Both are numbers made of them (the first 8 bytes of a SHA-256), so that
-- nobody's data is kept here.
CREATE TABLE contact_name (
  contact       BIGINT       NOT NULL,
  name          BIGINT       NOT NULL,
  PRIMARY KEY (contact, name)
) ENGINE=InnoDB;

-- What a chunk is about to do in the books, until it commits. what: opened (card is the external reference), numbered (card
-- is the code). After a crash the chunk decides again as if these cards were not there, and comes to the same end.
CREATE TABLE account_begun (
  what          VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  card          VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  begun_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (what, card)
) ENGINE=InnoDB;
