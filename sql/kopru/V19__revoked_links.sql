-- Accounts whose signed links were revoked: one that was made before does not open a statement any more.
CREATE TABLE statement_link_revocation (
  account     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  revoked_at  DATETIME(6)  NOT NULL
) ENGINE=InnoDB;
