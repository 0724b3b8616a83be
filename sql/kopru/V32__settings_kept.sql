-- Settings that a person gave on a page: they rule over the files in jobs/, and environment variables rule over them.
CREATE TABLE setting_kept (
  name       VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  value      LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  changed_by VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
) ENGINE=InnoDB;

-- What becomes of such settings, oldest first; value is NULL where the file rules again.
CREATE TABLE setting_change (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name       VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  before_it  LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  value      LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  changed_at DATETIME(6)  NOT NULL,
  changed_by VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  KEY setting_change_of (name, id)
) ENGINE=InnoDB;

-- Rejected records as pages list and find them.
ALTER TABLE retry_record
  ADD KEY retry_record_list (job, state),
  ADD KEY retry_record_by_key (record_key);
