-- One row for each stock card that Köprü has brought to the shop.
-- content_hash: what the shop was told of the product itself; parts: what the accounting program said it consists of,
-- empty for a card that only ever came from a file; images_due: the shop does not show the card's images as they are now.
CREATE TABLE card_link (
  card_code     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  revision      BIGINT       NOT NULL,
  content_hash  BINARY(32)   NOT NULL,
  state         VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  parts         VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  images_due    BOOLEAN      NOT NULL DEFAULT FALSE,
  run_id        BIGINT       NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  KEY card_link_images (images_due, card_code)
) ENGINE=InnoDB;

-- One row for each SKU of those cards; the card that has a SKU or a barcode in the shop keeps it until it gives it up.
CREATE TABLE sku_link (
  sku           VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  card_code     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  barcode       VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  content_hash  BINARY(32)   NOT NULL,
  state         VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  KEY sku_link_card (card_code),
  KEY sku_link_barcode (barcode)
) ENGINE=InnoDB;

-- An image, by where it is kept; several cards may show the same one.
-- identity: SHA-256 of kind and location. signature, source_hash, recipe: what the files in the shop's media were made of.
-- files: JSON of those files, NULL while there are none; obsolete: JSON of files to be taken away once no page shows them.
CREATE TABLE image (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  identity      BINARY(32)    NOT NULL,
  kind          VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  location      VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name          VARCHAR(150)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state         VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  signature     VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  source_hash   BINARY(32)    NULL,
  recipe        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  files         LONGTEXT      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  obsolete      LONGTEXT      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  checked_at    DATETIME(6)   NOT NULL,
  UNIQUE KEY image_identity (identity),
  KEY image_state (state, id)
) ENGINE=InnoDB;

-- Which images a card shows; version: the accounting program's own word for the state of the image.
CREATE TABLE card_image (
  card_code     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  position      INT          NOT NULL,
  sku           VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  image_id      BIGINT       NOT NULL,
  version       VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (card_code, position),
  KEY card_image_of (image_id)
) ENGINE=InnoDB;
