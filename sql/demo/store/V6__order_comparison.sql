-- Shops keep orders without an instant of change; no list of changes holds those, the comparison with the books does.

ALTER TABLE shop_order
  MODIFY COLUMN changed_at DATETIME(6) NULL;
