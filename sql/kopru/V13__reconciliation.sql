-- The comparison of the shop's orders with the books: the newest finished one is what people read, one may be under way.
-- placed_from: orders and finished documents before it were left out; NULL = none were.
-- missing: of the open documents those whose order the shop no longer has; too_many_missing: that is more than deleted
-- orders can explain, so nothing was done about them.
CREATE TABLE reconciliation (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job              VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  run_id           BIGINT       NOT NULL,
  begun_at         DATETIME(6)  NOT NULL,
  as_of            DATETIME(6)  NOT NULL,
  placed_from      DATETIME(6)  NULL,
  compared         BIGINT       NOT NULL DEFAULT 0,
  open_documents   BIGINT       NOT NULL DEFAULT 0,
  missing          BIGINT       NOT NULL DEFAULT 0,
  too_many_missing BOOLEAN      NOT NULL DEFAULT FALSE,
  finished_at      DATETIME(6)  NULL,
  KEY reconciliation_of (job, finished_at, id)
) ENGINE=InnoDB;

-- One row for each order whose two sides differ. kind NULL: both say the same, but Köprü has not seen this state yet.
-- todo: what settles it, READ (the shop's order is read whole) or GONE (it is no longer there); NULL = nothing.
-- checked: looked at once more after that, so what is left is what differs.
CREATE TABLE reconciliation_difference (
  id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reconciliation_id BIGINT        NOT NULL,
  record_id         VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  record_key        VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind              VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  todo              VARCHAR(4)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  checked           BOOLEAN       NOT NULL,
  label             VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  shop_status       VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  shop_total        VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  shop_currency     VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  placed_at         DATETIME(6)   NULL,
  changed_at        DATETIME(6)   NULL,
  document_number   VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  document_state    VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  document_total    VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  document_currency VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  document_date     DATE          NULL,
  UNIQUE KEY reconciliation_difference_record (reconciliation_id, record_id),
  KEY reconciliation_difference_kind (reconciliation_id, kind, record_id),
  CONSTRAINT reconciliation_difference_of FOREIGN KEY (reconciliation_id) REFERENCES reconciliation (id) ON DELETE CASCADE
) ENGINE=InnoDB;
