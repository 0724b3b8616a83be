-- What is compared with later orders: payment ids and exchange rates.

-- Payment ids of orders that have more than one; the first (or only) one stands in order_link.
CREATE TABLE order_payment (
  payment_id    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  store         VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  order_id      VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (payment_id, store, order_id),
  KEY order_payment_order (store, order_id)
) ENGINE=InnoDB;

-- Rates (lira for one unit) of orders that were posted, by the day of the order.
CREATE TABLE exchange_rate_seen (
  currency      CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  day           DATE          NOT NULL,
  rate          DECIMAL(19,8) NOT NULL,
  PRIMARY KEY (currency, day, rate)
) ENGINE=InnoDB;
