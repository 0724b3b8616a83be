-- What Köprü last showed in the shop of each SKU.
-- available: the true figure in the card's own unit, before it was cut to whole sale units and to zero.
-- promised: of it, taken by orders that no warehouse has reserved or delivered yet, in the shop or in the books.
-- revision: microseconds of the instant (UTC) of which the figure tells; an older one never replaces a newer one.
-- state: SHOWN, or UNKNOWN when the shop no longer had the SKU. published_at: when the shop last took the figure.
CREATE TABLE stock_figure (
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  quantity      DECIMAL(19,6) NOT NULL,
  available     DECIMAL(19,6) NOT NULL,
  promised      DECIMAL(19,6) NOT NULL DEFAULT 0,
  revision      BIGINT        NOT NULL,
  state         VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'SHOWN',
  published_at  DATETIME(6)   NOT NULL DEFAULT (UTC_TIMESTAMP(6))
) ENGINE=InnoDB;

-- SKUs of which orders take, or may have taken when last shown, what no warehouse has reserved or delivered yet. They are
-- looked at in every run: an order that goes away leaves no change behind. Written before the shop is told anything.
CREATE TABLE stock_watch (
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY
) ENGINE=InnoDB;
