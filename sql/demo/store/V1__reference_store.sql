-- The reference exchange schema of a web shop: what the demo uses and what any other shop system can fill.
-- Codes compare byte by byte, names in Turkish order. Instants are UTC. Money DECIMAL(19,4), quantities DECIMAL(19,6).

CREATE TABLE shop_customer (
  id            VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  kind          VARCHAR(3)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  account_code  VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  first_name    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  last_name     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  company       VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  email         VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  phone         VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  tax_office    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  tax_number    VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  created_at    DATETIME(6)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL
) ENGINE=InnoDB;

-- kind: 'order', or 'return' for a return or refund of related_order_id.
-- prices_include_vat: whether unit prices, discounts, shipping and fees carry VAT; total always does.
-- exchange_rate: lira for one unit of the currency on the order's day; NULL for lira.
-- vat_total: the shop's own VAT figure, NULL when it keeps none.
-- row_version grows with every change of the order, its lines or its addresses; changed_at is the instant of that change.
CREATE TABLE shop_order (
  id                   VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  number               VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind                 VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'order',
  related_order_id     VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  status               VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  currency             VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  exchange_rate        DECIMAL(19,8) NULL,
  prices_include_vat   BOOLEAN       NOT NULL,
  placed_at            DATETIME(6)   NULL,
  changed_at           DATETIME(6)   NOT NULL,
  row_version          BIGINT        NOT NULL DEFAULT 1,
  customer_id          VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  account_code         VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  customer_kind        VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'B2C',
  first_name           VARCHAR(5000) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  last_name            VARCHAR(5000) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  company              VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  email                VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  phone                VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  tax_office           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  tax_number           VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  billing_name         VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  billing_address      VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  billing_district     VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  billing_city         VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  billing_post_code    VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  billing_country      VARCHAR(2)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  shipping_name        VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  shipping_address     VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  shipping_district    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  shipping_city        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  shipping_post_code   VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  shipping_country     VARCHAR(2)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payment_method       VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payment_id           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  shipping_amount      DECIMAL(19,4) NOT NULL DEFAULT 0,
  shipping_discount    DECIMAL(19,4) NOT NULL DEFAULT 0,
  shipping_vat_rate    DECIMAL(5,2)  NULL,
  instalment_charge    DECIMAL(19,4) NOT NULL DEFAULT 0,
  instalment_vat_rate  DECIMAL(5,2)  NULL,
  discount_amount      DECIMAL(19,4) NOT NULL DEFAULT 0,
  vat_total            DECIMAL(19,4) NULL,
  total                DECIMAL(19,4) NOT NULL,
  note                 TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  KEY shop_order_changes (changed_at, id),
  KEY shop_order_number (number),
  KEY shop_order_related (related_order_id)
) ENGINE=InnoDB;

-- kind: goods, fee (plus or minus), bundle (the parent), bundle_item (its parts).
-- line_total: the shop's own figure after the discount, in the order's price mode; vat_amount: its VAT. NULL when it keeps none.
-- withholding: VAT withheld by the buyer, as a share of the VAT ('5/10').
CREATE TABLE shop_order_line (
  order_id      VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  line_no       INT           NOT NULL,
  kind          VARCHAR(15)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'goods',
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name          VARCHAR(5000) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  attributes    VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  quantity      DECIMAL(19,6) NOT NULL,
  unit          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  unit_price    DECIMAL(19,6) NOT NULL,
  discount      DECIMAL(19,4) NOT NULL DEFAULT 0,
  vat_rate      DECIMAL(5,2)  NULL,
  line_total    DECIMAL(19,4) NULL,
  vat_amount    DECIMAL(19,4) NULL,
  withholding   VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (order_id, line_no)
) ENGINE=InnoDB;

-- What Köprü tells the shop about an order: the document it became. The shop reads it, only Köprü writes it.
CREATE TABLE shop_order_document (
  order_id        VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  document_number VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state           VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  told_at         DATETIME(6) NOT NULL
) ENGINE=InnoDB;

CREATE TABLE shop_category (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  parent_id     BIGINT       NULL,
  name          VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  UNIQUE KEY shop_category_name (parent_id, name)
) ENGINE=InnoDB;

CREATE TABLE shop_product (
  code              VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  name              VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  short_description TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  description       LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  brand             VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  unit              VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  vat_rate          DECIMAL(5,2) NOT NULL,
  visible           BOOLEAN      NOT NULL,
  changed_at        DATETIME(6)  NOT NULL
) ENGINE=InnoDB;

CREATE TABLE shop_product_category (
  product_code  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  category_id   BIGINT       NOT NULL,
  PRIMARY KEY (product_code, category_id)
) ENGINE=InnoDB;

CREATE TABLE shop_variant (
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  product_code  VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  attributes    VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  barcode       VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  price         DECIMAL(19,6) NOT NULL,
  currency      VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  price_includes_vat BOOLEAN  NOT NULL,
  visible       BOOLEAN       NOT NULL,
  changed_at    DATETIME(6)   NOT NULL,
  KEY shop_variant_product (product_code)
) ENGINE=InnoDB;

CREATE TABLE shop_image (
  product_code  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  position      INT          NOT NULL,
  size_px       INT          NOT NULL,
  path          VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sha256        CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (product_code, position, size_px)
) ENGINE=InnoDB;

CREATE TABLE shop_stock (
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  quantity      DECIMAL(19,6) NOT NULL,
  revision      BIGINT        NOT NULL,
  changed_at    DATETIME(6)   NOT NULL
) ENGINE=InnoDB;

CREATE TABLE shop_statement (
  account_code  VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  currency      VARCHAR(3)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  as_of         DATETIME(6) NOT NULL,
  content       LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (account_code, currency)
) ENGINE=InnoDB;
