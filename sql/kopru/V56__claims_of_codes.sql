-- SKUs and barcodes that cards are about to get in the shop, while other parts of the same step publish cards beside: who writes
-- one down first has it. Gone when the links say so; what a part that died has left goes as the next comparison begins.
CREATE TABLE code_claim (
  kind      VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  code      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sku       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  card_code VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (kind, code)
) ENGINE=InnoDB;
