-- What was written last for an order, as its document was meant from the shop's side: JSON, deflated. What the accountant
-- changed and what the shop changed since is told apart by it.
CREATE TABLE order_content (
  store         VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  order_id      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content       MEDIUMBLOB   NOT NULL,
  PRIMARY KEY (store, order_id)
) ENGINE=InnoDB;
