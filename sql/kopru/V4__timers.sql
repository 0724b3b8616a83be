-- The timer of each job in force. source: file, or person once somebody changed it; then the file no longer rules.
CREATE TABLE job_timer (
  job            VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  run_every      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  cron           VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  quiet_from     TIME         NULL,
  quiet_until    TIME         NULL,
  enabled        BOOLEAN      NOT NULL,
  retries_while_paused BOOLEAN NOT NULL,
  source         VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  changed_by     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  changed_at     DATETIME(6)  NOT NULL
) ENGINE=InnoDB;
