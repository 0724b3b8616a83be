-- The parts of a step that any node may work on. id: of the part's step execution; version: of Köprü, others leave it alone.
-- taken: how often a node has begun with it; who has it says so at beat_at, and has lost it when that is too long ago.
CREATE TABLE step_part (
  id            BIGINT       NOT NULL PRIMARY KEY,
  run_id        BIGINT       NOT NULL,
  name          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  node          VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  taken         INT          NOT NULL DEFAULT 0,
  beat_at       DATETIME(6)  NULL,
  ended_at      DATETIME(6)  NULL,
  failure       TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  KEY step_part_by_run (run_id)
) ENGINE=InnoDB;
