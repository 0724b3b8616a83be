-- Who may come in. origin: SETTINGS for the administrator whom the settings name, else PEOPLE. epoch grows when the password,
-- the role or the right to come in changes; sessions and tokens of an older one are over.
CREATE TABLE person (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  display_name   VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  email          VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  password       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  password_until DATETIME(6)  NULL,
  role           VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  origin         VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  enabled        BOOLEAN      NOT NULL,
  must_change    BOOLEAN      NOT NULL,
  epoch          BIGINT       NOT NULL DEFAULT 0,
  created_at     DATETIME(6)  NOT NULL,
  created_by     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  changed_by     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  last_login_at  DATETIME(6)  NULL,
  UNIQUE KEY person_username (username)
) ENGINE=InnoDB;

-- What programs come in with in place of a person's password; only a SHA-256 of it is kept, and its beginning to tell it by.
CREATE TABLE personal_token (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id    BIGINT       NOT NULL,
  person_epoch BIGINT       NOT NULL,
  name         VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  scopes       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  prefix       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sha256       CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  last_used_at DATETIME(6)  NULL,
  revoked_at   DATETIME(6)  NULL,
  revoked_by   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  UNIQUE KEY personal_token_prefix (prefix),
  KEY personal_token_person (person_id)
) ENGINE=InnoDB;

-- What changed, and ways to find an entry among a million.
ALTER TABLE audit_entry
  ADD COLUMN value_before LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN value_after  LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD KEY audit_entry_time (happened_at),
  ADD KEY audit_entry_person (person, happened_at),
  ADD KEY audit_entry_action (action, happened_at),
  ADD KEY audit_entry_subject (subject, happened_at);
