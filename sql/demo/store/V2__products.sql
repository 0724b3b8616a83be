-- What a shop keeps of a product: options and values of its variants, prices for groups of customers, sales, sizes of images.

-- parent_id NULL is the top, and NULLs are never equal: the unique key did not keep top categories apart. Of two that bear
-- one name, the later gets its number into its name, so that nothing is lost and people see it.
UPDATE shop_category later
JOIN (SELECT name, MIN(id) AS id FROM shop_category WHERE parent_id IS NULL GROUP BY name) kept
  ON later.parent_id IS NULL AND later.name = kept.name AND later.id > kept.id
SET later.name = CONCAT(LEFT(later.name, 225), ' (', later.id, ')');

ALTER TABLE shop_category
  ADD COLUMN parent_key BIGINT GENERATED ALWAYS AS (COALESCE(parent_id, 0)) STORED,
  DROP KEY shop_category_name,
  ADD UNIQUE KEY shop_category_name (parent_key, name);

ALTER TABLE shop_product
  ADD COLUMN weight_kg DECIMAL(10,3) NULL AFTER vat_rate;

-- position: order within the product; the first is its main category.
ALTER TABLE shop_product_category
  ADD COLUMN position INT NOT NULL DEFAULT 1,
  ADD KEY shop_product_category_category (category_id);

-- price, currency, price_includes_vat and the sale: for everybody, as the row of shop_price with an empty group.
-- attributes: what shop_variant_option says, as a JSON object.
ALTER TABLE shop_variant
  ADD COLUMN position INT NOT NULL DEFAULT 0 AFTER product_code,
  ADD COLUMN sale_price DECIMAL(19,6) NULL AFTER price_includes_vat,
  ADD COLUMN sale_from DATETIME(6) NULL AFTER sale_price,
  ADD COLUMN sale_until DATETIME(6) NULL AFTER sale_from,
  ADD KEY shop_variant_barcode (barcode);

ALTER TABLE shop_image
  ADD COLUMN sku VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL AFTER size_px,
  ADD COLUMN width_px INT NULL,
  ADD COLUMN height_px INT NULL;

-- Dimensions of variants, such as renk or beden, and their values. Both compare letter by letter: a size S is not s.
CREATE TABLE shop_option (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  UNIQUE KEY shop_option_name (name)
) ENGINE=InnoDB;

CREATE TABLE shop_option_value (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  option_id     BIGINT       NOT NULL,
  value         VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  position      INT          NOT NULL,
  UNIQUE KEY shop_option_value_value (option_id, value)
) ENGINE=InnoDB;

CREATE TABLE shop_product_option (
  product_code  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  position      INT          NOT NULL,
  option_id     BIGINT       NOT NULL,
  PRIMARY KEY (product_code, position),
  KEY shop_product_option_option (option_id)
) ENGINE=InnoDB;

CREATE TABLE shop_variant_option (
  sku           VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  option_id     BIGINT       NOT NULL,
  value_id      BIGINT       NOT NULL,
  PRIMARY KEY (sku, option_id),
  KEY shop_variant_option_value (value_id)
) ENGINE=InnoDB;

-- customer_group: empty for everybody. sale_until: the first instant at which the sale is over.
CREATE TABLE shop_price (
  sku            VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  customer_group VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  currency       VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  includes_vat   BOOLEAN       NOT NULL,
  price          DECIMAL(19,6) NOT NULL,
  sale_price     DECIMAL(19,6) NULL,
  sale_from      DATETIME(6)   NULL,
  sale_until     DATETIME(6)   NULL,
  changed_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (sku, customer_group)
) ENGINE=InnoDB;
