-- What belongs to an import for good: the step that read its file, how the file was written, and its rejected rows.
-- decimal_form: COMMA or POINT. header: JSON array of the names of its columns. header_row: the line in which the profile
-- wants the header; 0 = any.
ALTER TABLE csv_import
  ADD COLUMN step         VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN separated_by VARCHAR(1)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN decimal_form VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN header_row   INT          NULL,
  ADD COLUMN header       LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

UPDATE csv_import SET step = CASE kind
    WHEN 'orders' THEN 'csvOrders'
    WHEN 'stock-cards' THEN 'csvCards'
    WHEN 'inventory' THEN 'csvStock'
    WHEN 'movements' THEN 'csvAccounts' END
WHERE run_id IS NOT NULL;

-- cells: JSON array, as they stand in the file; width is how many there are. record_key is that of the retry table.
CREATE TABLE csv_rejected_row (
  import_id        BIGINT       NOT NULL,
  line             INT          NOT NULL,
  record_key       VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  width            INT          NOT NULL,
  cells            LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  flaw             VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  reason_code      VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason_arguments LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (import_id, line),
  CONSTRAINT csv_rejected_row_of FOREIGN KEY (import_id) REFERENCES csv_import (id)
) ENGINE=InnoDB;
