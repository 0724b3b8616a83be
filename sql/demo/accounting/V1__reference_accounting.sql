-- The reference exchange schema of an accounting program: what the demo uses and what any other program can fill.
-- Codes compare byte by byte, names in Turkish order. Instants are UTC. Money DECIMAL(19,4), quantities DECIMAL(19,6).

-- Gapless numbers: taken in the transaction that uses them.
CREATE TABLE number_series (
  name          VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  last_number   BIGINT       NOT NULL
) ENGINE=InnoDB;

-- *_key columns hold the normalised form by which Köprü looks a card up: digits of the tax number, the e-mail in lower
-- case without blanks at its ends, the last ten digits of the phone.
CREATE TABLE account_card (
  code          VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  external_ref  VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  kind          VARCHAR(3)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title         VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  tax_office    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  tax_number    VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  email         VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  phone         VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  address       VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  district      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  city          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  post_code     VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  country       VARCHAR(2)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  card_group    VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payment_days  INT          NOT NULL DEFAULT 0,
  currency      VARCHAR(3)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'TRY',
  blocked       BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at    DATETIME(6)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  tax_key       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS
                (NULLIF(REPLACE(REPLACE(REPLACE(REPLACE(tax_number, ' ', ''), '-', ''), '.', ''), '/', ''), '')) STORED,
  email_key     VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS
                (NULLIF(LOWER(TRIM(email)), '')) STORED,
  phone_key     VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS
                (NULLIF(RIGHT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(phone,
                 ' ', ''), '-', ''), '.', ''), '/', ''), '(', ''), ')', ''), '+', ''), 10), '')) STORED,
  UNIQUE KEY account_card_external (external_ref),
  KEY account_card_tax (tax_key),
  KEY account_card_email (email_key),
  KEY account_card_phone (phone_key)
) ENGINE=InnoDB;

CREATE TABLE stock_unit (
  code          VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  name          VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL
) ENGINE=InnoDB;

CREATE TABLE stock_card (
  code              VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  external_ref      VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name              VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  short_description TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  description       LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  category_path     VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  brand             VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  unit              VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  vat_rate          DECIMAL(5,2) NOT NULL,
  weight_kg         DECIMAL(10,3) NULL,
  for_web           BOOLEAN      NOT NULL DEFAULT FALSE,
  blocked           BOOLEAN      NOT NULL DEFAULT FALSE,
  row_version       BIGINT       NOT NULL DEFAULT 1,
  created_at        DATETIME(6)  NOT NULL,
  changed_at        DATETIME(6)  NOT NULL,
  UNIQUE KEY stock_card_external (external_ref),
  KEY stock_card_changes (changed_at, code)
) ENGINE=InnoDB;

-- One sellable variant; a card without variants has one row whose SKU is the card's code.
-- attributes: JSON object, dimension to value, in the card's order of dimensions.
CREATE TABLE stock_variant (
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  card_code     VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  attributes    VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  blocked       BOOLEAN       NOT NULL DEFAULT FALSE,
  changed_at    DATETIME(6)   NOT NULL,
  KEY stock_variant_card (card_code),
  KEY stock_variant_changes (changed_at, sku)
) ENGINE=InnoDB;

CREATE TABLE stock_barcode (
  barcode       VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  unit          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (sku, barcode),
  KEY stock_barcode_code (barcode)
) ENGINE=InnoDB;

-- One unit of the row is factor base units of the card.
CREATE TABLE stock_card_unit (
  card_code     VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  unit          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  factor        DECIMAL(19,6) NOT NULL,
  PRIMARY KEY (card_code, unit)
) ENGINE=InnoDB;

CREATE TABLE price_list (
  code          VARCHAR(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  name          VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  currency      VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  includes_vat  BOOLEAN       NOT NULL
) ENGINE=InnoDB;

CREATE TABLE price (
  list_code     VARCHAR(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  price         DECIMAL(19,6) NOT NULL,
  sale_price    DECIMAL(19,6) NULL,
  sale_from     DATETIME(6)   NULL,
  sale_until    DATETIME(6)   NULL,
  changed_at    DATETIME(6)   NOT NULL,
  PRIMARY KEY (list_code, sku),
  KEY price_sku (sku)
) ENGINE=InnoDB;

CREATE TABLE warehouse (
  code          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  name          VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  priority      INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;

CREATE TABLE warehouse_stock (
  warehouse     VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  on_hand       DECIMAL(19,6) NOT NULL,
  reserved      DECIMAL(19,6) NOT NULL DEFAULT 0,
  row_version   BIGINT        NOT NULL DEFAULT 1,
  changed_at    DATETIME(6)   NOT NULL,
  PRIMARY KEY (warehouse, sku),
  KEY warehouse_stock_sku (sku),
  KEY warehouse_stock_changes (changed_at, sku)
) ENGINE=InnoDB;

-- kind: order, or return (then related_ref names the returned order's external_ref). All amounts are positive.
-- state: open, reserved, ...; the program no longer lets a document change once it is delivered, invoiced or closed.
-- external_ref: store and order id of the shop; a document is written once for each.
CREATE TABLE sales_order (
  id             BIGINT        NOT NULL PRIMARY KEY,
  number         VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  external_ref   VARCHAR(180)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind           VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  related_ref    VARCHAR(180)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  shop_number    VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  account_code   VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  order_date     DATE          NOT NULL,
  currency       VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  exchange_rate  DECIMAL(19,8) NOT NULL,
  payment_account VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payment_plan   VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  net_total      DECIMAL(19,4) NOT NULL,
  vat_total      DECIMAL(19,4) NOT NULL,
  grand_total    DECIMAL(19,4) NOT NULL,
  local_total    DECIMAL(19,4) NOT NULL,
  billing_name      VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  billing_address   VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  billing_district  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  billing_city      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  billing_post_code VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  billing_country   VARCHAR(2)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  delivery_name      VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  delivery_address   VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  delivery_district  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  delivery_city      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  delivery_post_code VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  delivery_country   VARCHAR(2)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  note           TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  source_revision BIGINT       NOT NULL,
  content_hash   BINARY(32)    NOT NULL,
  created_at     DATETIME(6)   NOT NULL,
  changed_at     DATETIME(6)   NOT NULL,
  UNIQUE KEY sales_order_source (external_ref),
  UNIQUE KEY sales_order_number (number),
  KEY sales_order_account (account_code, order_date)
) ENGINE=InnoDB;

-- kind: goods, bundle (revenue only), bundle_item, shipping, fee, instalment, rounding.
-- unit_price: without VAT, before the discount; net_amount = quantity * unit_price - discount, to the currency's decimals.
CREATE TABLE sales_order_line (
  order_id      BIGINT        NOT NULL,
  line_no       INT           NOT NULL,
  kind          VARCHAR(15)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sku           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name          VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  quantity      DECIMAL(19,6) NOT NULL,
  unit          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  unit_price    DECIMAL(19,6) NOT NULL,
  discount      DECIMAL(19,4) NOT NULL,
  vat_rate      DECIMAL(5,2)  NOT NULL,
  net_amount    DECIMAL(19,4) NOT NULL,
  vat_amount    DECIMAL(19,4) NOT NULL,
  moves_stock   BOOLEAN       NOT NULL,
  PRIMARY KEY (order_id, line_no),
  KEY sales_order_line_sku (sku)
) ENGINE=InnoDB;

-- kind: opening, invoice, payment, return, transfer, cheque, exchange_difference, ...; debit: the customer owes us.
CREATE TABLE movement (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_code   VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  currency       VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  movement_date  DATE          NOT NULL,
  due_date       DATE          NULL,
  kind           VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  document_number VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  description    VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  debit          DECIMAL(19,4) NOT NULL,
  credit         DECIMAL(19,4) NOT NULL,
  local_debit    DECIMAL(19,4) NOT NULL,
  local_credit   DECIMAL(19,4) NOT NULL,
  reversal_of    BIGINT        NULL,
  invoice_uuid   CHAR(36)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  invoice_url    VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  changed_at     DATETIME(6)   NOT NULL,
  KEY movement_account (account_code, currency, movement_date, id),
  KEY movement_changes (changed_at, id)
) ENGINE=InnoDB;
