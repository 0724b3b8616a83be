-- What orders of the shop take of its stock, where the shop itself cannot tell: kept by its list of changes in all statuses that
-- take stock, whether such orders are imported or not.
-- revision, changed_at: of the state that is kept; an older one never replaces it. taking: false for an order that takes nothing any
-- more (it left the statuses, was deleted, or is in the books); such a row stays a while, so that no late state revives it.
-- looked_at: when it was last known to be so, by Köprü's clock.
CREATE TABLE open_order (
  store       VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  order_id    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  revision    BIGINT       NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  placed_at   DATETIME(6)  NULL,
  status      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  taking      BOOLEAN      NOT NULL,
  looked_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (store, order_id),
  KEY open_order_looked_at (store, taking, looked_at)
) ENGINE=InnoDB;

-- quantity: NULL where what the shop has there is no figure. unit: NULL = the SKU's own.
CREATE TABLE open_order_line (
  store       VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  order_id    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  line        INT           NOT NULL,
  sku         VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  quantity    DECIMAL(19,6) NULL,
  unit        VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (store, order_id, line)
) ENGINE=InnoDB;
