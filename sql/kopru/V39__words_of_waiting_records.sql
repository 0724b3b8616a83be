-- Names by which a rejected record is found while nothing of it is written; as in record_word. They go with its payload.
CREATE TABLE retry_word (
  word          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  retry_id      BIGINT       NOT NULL,
  PRIMARY KEY (word, retry_id),
  KEY retry_word_of (retry_id, word)
) ENGINE=InnoDB;
