-- Which warehouse rows and variants the books had, in short, when the shop was last shown what they say: a row that is deleted
-- leaves no instant of change. bucket: CRC32 of the SKU, modulo 4096. parts: as the accounting program tells them.
CREATE TABLE stock_parts (
  bucket        INT          NOT NULL PRIMARY KEY,
  parts         VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
) ENGINE=InnoDB;
