-- What an upgrade leaves to be done behind the start, once. reached: the number of the last row that was done, so that whoever
-- goes on begins behind it. ended_at (UTC): NULL while something is left.
CREATE TABLE later_work (
  name          VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  reached       BIGINT       NOT NULL,
  ended_at      DATETIME(6)  NULL
) ENGINE=InnoDB;
