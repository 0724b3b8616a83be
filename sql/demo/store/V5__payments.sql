-- What was paid by which means, and the VAT of each rate as the shop itself charged it.

-- An order without rows was paid whole by payment_method, under payment_id. Amounts are in the order's currency.
CREATE TABLE shop_order_payment (
  order_id      VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  payment_no    INT           NOT NULL,
  method        VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  amount        DECIMAL(19,4) NOT NULL,
  payment_id    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (order_id, payment_no)
) ENGINE=InnoDB;

-- A shop that keeps no VAT by rate has no rows.
CREATE TABLE shop_order_vat (
  order_id      VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  vat_rate      DECIMAL(5,2)  NOT NULL,
  vat_amount    DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (order_id, vat_rate)
) ENGINE=InnoDB;

-- Code of the reason why the line bears no VAT, such as 301 for exports.
ALTER TABLE shop_order_line
  ADD COLUMN vat_exemption VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
