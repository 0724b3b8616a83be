-- What is only odd about a record, without being wrong: one row for each code and record of a job.
-- arguments: JSON array of the values it says; while they stay the same, occurrences, last_run_id and last_noticed_at move
-- on, and seen stays seen. Other values start the row anew: unseen, and counted from the beginning.
CREATE TABLE notice (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job              VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  code             VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  record_key       VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  label            VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  arguments        LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  occurrences      BIGINT       NOT NULL,
  first_run_id     BIGINT       NOT NULL,
  last_run_id      BIGINT       NOT NULL,
  first_noticed_at DATETIME(6)  NOT NULL,
  last_noticed_at  DATETIME(6)  NOT NULL,
  seen_at          DATETIME(6)  NULL,
  seen_by          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  UNIQUE KEY notice_record (job, code, record_key),
  KEY notice_latest (last_noticed_at, id),
  KEY notice_seen (seen_at, job, last_noticed_at)
) ENGINE=InnoDB;

INSERT INTO notice (job, code, record_key, label, arguments, occurrences, first_run_id, last_run_id,
    first_noticed_at, last_noticed_at)
SELECT 'OrderImportJob', n.code, CONCAT(n.store, ':', n.order_id), COALESCE(l.order_number, n.order_id), n.arguments, 1,
    n.run_id, n.run_id, n.noticed_at, n.noticed_at
FROM order_notice n LEFT JOIN order_link l ON l.store = n.store AND l.order_id = n.order_id
ORDER BY n.id;

DROP TABLE order_notice;

-- How often runs found something odd without rejecting it; moves with the other counts.
ALTER TABLE run_count ADD COLUMN notices BIGINT NOT NULL DEFAULT 0;
