-- Ids that another program gave its own records (a product, a variant, an image, a contact, an order), and that are needed to speak
-- to it. Nothing but a memory: a row that is missing or no longer true is found again by the record's key.
CREATE TABLE remote_id (
  connector   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  record_key  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  remote_id   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kept_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (connector, kind, record_key)
) ENGINE=InnoDB;
