-- What people search by, and what their pages show beside it.

-- Names by which a record is found: small letters without accents, and @ with the first half of a SHA-256 for an e-mail.
-- kind: order, card, account, ...; record_key: that of the retry table.
CREATE TABLE record_word (
  word          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind          VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  record_key    VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (kind, word, record_key),
  KEY record_word_of (kind, record_key, word)
) ENGINE=InnoDB;

ALTER TABLE order_link
  ADD KEY order_link_id (order_id),
  ADD KEY order_link_number (order_number),
  ADD KEY order_link_document (document_number);

-- account_code and day: of the document.
ALTER TABLE order_content
  ADD COLUMN account_code VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN day          DATE        NULL,
  ADD KEY order_content_account (account_code, day);

ALTER TABLE retry_record ADD KEY retry_record_label (label);
ALTER TABLE notice ADD KEY notice_of_record (job, record_key);
ALTER TABLE csv_import ADD KEY csv_import_file (file);

-- What the shop was told last of a card: JSON, deflated.
CREATE TABLE card_content (
  card_code     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  name          VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  content       MEDIUMBLOB   NOT NULL
) ENGINE=InnoDB;

-- how: the parts of the figure as they were then, JSON. differs: the shop shows something else than is available.
ALTER TABLE stock_figure
  ADD COLUMN how     TEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN differs BOOLEAN AS (state <> 'SHOWN' OR quantity <> available) STORED,
  ADD KEY stock_figure_differs (differs, sku);

-- closing: the balance that is shown; NULL for a statement from before it was kept.
ALTER TABLE statement ADD COLUMN closing DECIMAL(30,4) NULL;

ALTER TABLE reconciliation_difference ADD KEY reconciliation_difference_key (reconciliation_id, record_key);
