-- Köprü's own tables. Codes and keys compare byte by byte (utf8mb4_bin); instants are UTC.

-- What a run is, beyond Spring Batch's own metadata: who started it, why, where.
CREATE TABLE run (
  id            BIGINT       NOT NULL PRIMARY KEY,
  job           VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  started_via   VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  started_by    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  restart_of    BIGINT       NULL,
  failure       TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  node          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version       VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  stopped_by    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  KEY run_by_job (job, id)
) ENGINE=InnoDB;

-- Counts move in the chunk's own transaction, so that they are true after any crash.
CREATE TABLE run_count (
  run_id        BIGINT       NOT NULL,
  step          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  read_count    BIGINT       NOT NULL,
  written       BIGINT       NOT NULL,
  unchanged     BIGINT       NOT NULL,
  rejected      BIGINT       NOT NULL,
  PRIMARY KEY (run_id, step)
) ENGINE=InnoDB;

-- Who is running a job now; the lock itself is a GET_LOCK of the holder's own connection.
CREATE TABLE job_lease (
  job           VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  holder        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  run_id        BIGINT       NULL,
  taken_at      DATETIME(6)  NOT NULL,
  heartbeat_at  DATETIME(6)  NOT NULL,
  released_at   DATETIME(6)  NULL
) ENGINE=InnoDB;

-- Up to where a reader has brought everything to safety, for one selection of records.
CREATE TABLE reader_cursor (
  job           VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  source        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  selection     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  record_id     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reached_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (job, source)
) ENGINE=InnoDB;

CREATE TABLE retry_record (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job             VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  record_key      VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  label           VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  origin          VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  location        VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  revision        BIGINT       NOT NULL,
  payload         LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  payload_edited  BOOLEAN      NOT NULL DEFAULT FALSE,
  reason_code     VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason_arguments LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  message         LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state           VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  attempts        INT          NOT NULL,
  next_attempt_at DATETIME(6)  NULL,
  created_at      DATETIME(6)  NOT NULL,
  changed_at      DATETIME(6)  NOT NULL,
  closed_at       DATETIME(6)  NULL,
  closed_by       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  close_reason    VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  UNIQUE KEY retry_record_key (job, record_key),
  KEY retry_record_due (job, state, next_attempt_at, id),
  KEY retry_record_reason (job, reason_code, state)
) ENGINE=InnoDB;

CREATE TABLE retry_attempt (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  retry_id      BIGINT       NOT NULL,
  run_id        BIGINT       NOT NULL,
  attempted_at  DATETIME(6)  NOT NULL,
  succeeded     BOOLEAN      NOT NULL,
  reason_code   VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  reason_arguments LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  message       LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  KEY retry_attempt_of (retry_id, id),
  CONSTRAINT retry_attempt_record FOREIGN KEY (retry_id) REFERENCES retry_record (id)
) ENGINE=InnoDB;

-- One row for each shop order Köprü has dealt with: what it became, and from which content.
CREATE TABLE order_link (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  store           VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  order_id        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  order_number    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  revision        BIGINT       NOT NULL,
  content_hash    BINARY(32)   NOT NULL,
  state           VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  document_number VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payment_id      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  run_id          BIGINT       NOT NULL,
  changed_at      DATETIME(6)  NOT NULL,
  acknowledged    BOOLEAN      NOT NULL,
  UNIQUE KEY order_link_source (store, order_id),
  KEY order_link_unacknowledged (acknowledged, id),
  KEY order_link_payment (payment_id)
) ENGINE=InnoDB;

-- What a person should know about a document that was written all the same.
CREATE TABLE order_notice (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  store         VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  order_id      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  code          VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  arguments     LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  run_id        BIGINT       NOT NULL,
  noticed_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY order_notice_once (store, order_id, code)
) ENGINE=InnoDB;

CREATE TABLE csv_import (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind          VARCHAR(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  file          VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sha256        CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  profile       VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  received_at   DATETIME(6)  NOT NULL,
  received_from VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  run_id        BIGINT       NULL,
  records_done  BIGINT       NOT NULL DEFAULT 0,
  rows_read     BIGINT       NOT NULL DEFAULT 0,
  KEY csv_import_content (sha256)
) ENGINE=InnoDB;

-- Who did what, when.
CREATE TABLE audit_entry (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  happened_at   DATETIME(6)  NOT NULL,
  person        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  action        VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject       VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  detail        LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL
) ENGINE=InnoDB;
