-- Who a document names, what was paid by which means, and why a line bears no VAT.

ALTER TABLE sales_order
  ADD COLUMN title      VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL AFTER account_code,
  ADD COLUMN tax_office VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL AFTER title,
  ADD COLUMN tax_number VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL AFTER tax_office,
  ADD COLUMN local_vat  DECIMAL(19,4) NULL AFTER grand_total,
  ADD KEY sales_order_related (related_ref);

-- Code of the reason, such as 301 for exports.
ALTER TABLE sales_order_line
  ADD COLUMN vat_exemption VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL AFTER vat_amount;

-- What was paid by which means, in the document's currency; the rest of its total is open. payment_id is the payment
-- provider's key, by which a bank statement is matched.
CREATE TABLE sales_order_payment (
  order_id      BIGINT        NOT NULL,
  payment_no    INT           NOT NULL,
  method        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  amount        DECIMAL(19,4) NOT NULL,
  account       VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  plan          VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payment_id    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (order_id, payment_no),
  KEY sales_order_payment_id (payment_id)
) ENGINE=InnoDB;
