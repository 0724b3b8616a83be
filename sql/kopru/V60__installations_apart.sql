-- Which installation this is among those that share a broker, though their schemas have one name. One row, written here.
CREATE TABLE installation (
  id CHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY
) ENGINE=InnoDB;
INSERT INTO installation (id) VALUES (UUID());
