-- The three schemas; the account kopru was made by the image from MYSQL_USER.
CREATE DATABASE IF NOT EXISTS kopru            CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci;
CREATE DATABASE IF NOT EXISTS kopru_store      CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci;
CREATE DATABASE IF NOT EXISTS kopru_accounting CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci;
GRANT ALL PRIVILEGES ON kopru.*            TO 'kopru'@'%';
GRANT ALL PRIVILEGES ON kopru_store.*      TO 'kopru'@'%';
GRANT ALL PRIVILEGES ON kopru_accounting.* TO 'kopru'@'%';
