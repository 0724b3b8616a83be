-- What programs behind HTTP take in place of a login, renewed by one node at a time under the lock of its row. Sealed with
-- the login itself, which is not in the database.
CREATE TABLE connector_token (
    connector  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    token      VARBINARY(8000),
    renewed_at DATETIME(6),
    expires_at DATETIME(6)
);
