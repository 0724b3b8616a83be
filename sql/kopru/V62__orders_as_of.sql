-- As of when a file told an order that has no revision there, so that an older file is known to be one. NULL: it did not say, or the
-- shop has told it since.
ALTER TABLE order_link
  ADD COLUMN as_of DATETIME(6) NULL;
