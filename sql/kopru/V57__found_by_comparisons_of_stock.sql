-- What a comparison of stock has found so far, or a part of it, which may be worked on by another node and in another run than the
-- rest. id: the same for the same SKUs in the same comparison only; rows of earlier comparisons go when the next one begins.
CREATE TABLE stock_comparison (
  id       VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  compared BIGINT      NOT NULL,
  drifted  BIGINT      NOT NULL,
  written  BIGINT      NOT NULL
) ENGINE=InnoDB;
