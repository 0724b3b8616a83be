-- When each job first ended a whole run: one of its own source, neither a file's nor one of rejected records alone.
-- Kept for good, whatever becomes of the run itself.
CREATE TABLE first_run (
  job         VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  finished_at DATETIME(6)  NOT NULL
) ENGINE=InnoDB;

INSERT INTO first_run (job, finished_at)
SELECT i.JOB_NAME, MIN(e.END_TIME) FROM BATCH_JOB_EXECUTION e
JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
WHERE e.STATUS IN ('COMPLETED', 'ABANDONED') AND e.END_TIME IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                  WHERE p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND p.PARAMETER_NAME IN ('import', 'only'))
GROUP BY i.JOB_NAME;
