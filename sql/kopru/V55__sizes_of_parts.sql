-- How many records a part of a step had before it when its run cut the step, so that people see how far it is. No row: nobody knew.
CREATE TABLE part_size (
  run_id  BIGINT       NOT NULL,
  name    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  records BIGINT       NOT NULL,
  PRIMARY KEY (run_id, name)
) ENGINE=InnoDB;
