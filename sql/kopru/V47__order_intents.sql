-- What is about to be written for an order, kept before the accounting program is told, where that program has no place for the
-- hash of what was written: a run that dies before it has remembered what it wrote would else take its own document for one that
-- the accountant changed. Gone once the link says so.
CREATE TABLE order_intent (
  external_ref VARCHAR(151) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  content_hash BINARY(32)   NOT NULL
) ENGINE=InnoDB;
