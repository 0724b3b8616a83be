-- The reference tables of the accounting on PostgreSQL, in the present state of sql/demo/accounting.
CREATE COLLATION IF NOT EXISTS turkish_ci (provider = icu, locale = 'tr-u-ks-level2', deterministic = false);

CREATE TABLE number_series (
  name VARCHAR(50) COLLATE "C" NOT NULL PRIMARY KEY,
  last_number BIGINT NOT NULL
);

CREATE TABLE account_card (
  code VARCHAR(50) COLLATE "C" NOT NULL PRIMARY KEY,
  external_ref VARCHAR(250) COLLATE "C" NULL,
  kind VARCHAR(3) COLLATE "C" NOT NULL,
  title VARCHAR(250) COLLATE turkish_ci NOT NULL,
  tax_office VARCHAR(100) COLLATE turkish_ci NULL,
  tax_number VARCHAR(20) COLLATE "C" NULL,
  email VARCHAR(250) COLLATE "C" NULL,
  phone VARCHAR(50) COLLATE "C" NULL,
  address VARCHAR(500) COLLATE turkish_ci NULL,
  district VARCHAR(100) COLLATE turkish_ci NULL,
  city VARCHAR(100) COLLATE turkish_ci NULL,
  post_code VARCHAR(20) COLLATE "C" NULL,
  country VARCHAR(2) COLLATE "C" NULL,
  card_group VARCHAR(50) COLLATE "C" NULL,
  payment_days INT NOT NULL DEFAULT 0,
  currency VARCHAR(3) COLLATE "C" NOT NULL DEFAULT 'TRY',
  blocked BOOLEAN NOT NULL DEFAULT FALSE,
  created_at TIMESTAMP(6) NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL,
  CONSTRAINT account_card_external UNIQUE (external_ref),
  tax_key VARCHAR(20) COLLATE "C" GENERATED ALWAYS AS (NULLIF(regexp_replace(upper(regexp_replace(tax_number,
    E'[ \t\n\r\u00A0\u00AD\u200B-\u200F\u202A\u202C\u202D\u202F\u2007\u2009\u2060\uFEFF\\-./:,()'']', '', 'g')),
    '^(VKN)*(TCKN)*(TC)*(TR)*', ''), '')) STORED,
  email_key VARCHAR(250) COLLATE "C" GENERATED ALWAYS AS (NULLIF(normalize(lower(translate(regexp_replace(email,
    E'[ \t\n\r\u00A0\u00AD\u200B-\u200F\u202A\u202C\u202D\u202F\u2007\u2009\u2060\uFEFF\u0307]', '', 'g'), 'İIı', 'iii')
    COLLATE "und-x-icu"), NFC), '')) STORED,
  phone_key VARCHAR(10) COLLATE "C" GENERATED ALWAYS AS (NULLIF(right(regexp_replace(phone,
    E'[ \t\n\r\u00A0\u00AD\u200B-\u200F\u202A\u202C\u202D\u202F\u2007\u2009\u2060\uFEFF\\-./()+]', '', 'g'), 10), '')) STORED
);
CREATE INDEX account_card_changes ON account_card (changed_at, code);
CREATE INDEX account_card_tax ON account_card (tax_key);
CREATE INDEX account_card_email ON account_card (email_key);
CREATE INDEX account_card_phone ON account_card (phone_key);

CREATE TABLE stock_unit (
  code VARCHAR(20) COLLATE "C" NOT NULL PRIMARY KEY,
  name VARCHAR(50) COLLATE turkish_ci NOT NULL
);

CREATE TABLE stock_card (
  code VARCHAR(100) COLLATE "C" NOT NULL PRIMARY KEY,
  external_ref VARCHAR(250) COLLATE "C" NULL,
  name VARCHAR(250) COLLATE turkish_ci NOT NULL,
  short_description TEXT COLLATE turkish_ci NULL,
  description TEXT COLLATE turkish_ci NULL,
  category_path VARCHAR(500) COLLATE turkish_ci NULL,
  brand VARCHAR(100) COLLATE turkish_ci NULL,
  unit VARCHAR(20) COLLATE "C" NOT NULL,
  vat_rate DECIMAL(5,2) NULL,
  weight_kg DECIMAL(10,3) NULL,
  for_web BOOLEAN NOT NULL DEFAULT FALSE,
  blocked BOOLEAN NOT NULL DEFAULT FALSE,
  row_version BIGINT NOT NULL DEFAULT 1,
  created_at TIMESTAMP(6) NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL,
  CONSTRAINT stock_card_external UNIQUE (external_ref),
  backorder BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX stock_card_changes ON stock_card (changed_at, code);
CREATE INDEX stock_card_web ON stock_card (for_web, code);

CREATE TABLE stock_variant (
  sku VARCHAR(100) COLLATE "C" NOT NULL PRIMARY KEY,
  card_code VARCHAR(100) COLLATE "C" NOT NULL,
  attributes VARCHAR(1000) COLLATE "C" NULL,
  blocked BOOLEAN NOT NULL DEFAULT FALSE,
  changed_at TIMESTAMP(6) NOT NULL,
  position INT NOT NULL DEFAULT 0
);
CREATE INDEX stock_variant_card ON stock_variant (card_code);
CREATE INDEX stock_variant_changes ON stock_variant (changed_at, sku);

CREATE TABLE stock_barcode (
  barcode VARCHAR(50) COLLATE "C" NOT NULL,
  sku VARCHAR(100) COLLATE "C" NOT NULL,
  unit VARCHAR(20) COLLATE "C" NULL,
  PRIMARY KEY (sku, barcode),
  changed_at TIMESTAMP(6) NOT NULL DEFAULT timezone('UTC', clock_timestamp())
);
CREATE INDEX stock_barcode_code ON stock_barcode (barcode);
CREATE INDEX stock_barcode_changes ON stock_barcode (changed_at, sku);

CREATE TABLE stock_card_unit (
  card_code VARCHAR(100) COLLATE "C" NOT NULL,
  unit VARCHAR(20) COLLATE "C" NOT NULL,
  factor DECIMAL(19,6) NOT NULL,
  PRIMARY KEY (card_code, unit),
  changed_at TIMESTAMP(6) NOT NULL DEFAULT timezone('UTC', clock_timestamp())
);
CREATE INDEX stock_card_unit_changes ON stock_card_unit (changed_at, card_code);

CREATE TABLE price_list (
  code VARCHAR(30) COLLATE "C" NOT NULL PRIMARY KEY,
  name VARCHAR(100) COLLATE turkish_ci NOT NULL,
  currency VARCHAR(3) COLLATE "C" NOT NULL,
  includes_vat BOOLEAN NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL DEFAULT timezone('UTC', clock_timestamp())
);
CREATE INDEX price_list_changes ON price_list (changed_at, code);

CREATE TABLE price (
  list_code VARCHAR(30) COLLATE "C" NOT NULL,
  sku VARCHAR(100) COLLATE "C" NOT NULL,
  price DECIMAL(19,6) NOT NULL,
  sale_price DECIMAL(19,6) NULL,
  sale_from TIMESTAMP(6) NULL,
  sale_until TIMESTAMP(6) NULL,
  changed_at TIMESTAMP(6) NOT NULL,
  unit VARCHAR(20) COLLATE "C" NOT NULL DEFAULT '',
  PRIMARY KEY (list_code, sku, unit)
);
CREATE INDEX price_sku ON price (sku);
CREATE INDEX price_changes ON price (changed_at, sku);

CREATE TABLE warehouse (
  code VARCHAR(20) COLLATE "C" NOT NULL PRIMARY KEY,
  name VARCHAR(100) COLLATE turkish_ci NOT NULL,
  priority INT NOT NULL DEFAULT 0
);

CREATE TABLE warehouse_stock (
  warehouse VARCHAR(20) COLLATE "C" NOT NULL,
  sku VARCHAR(100) COLLATE "C" NOT NULL,
  on_hand DECIMAL(19,6) NOT NULL,
  reserved DECIMAL(19,6) NOT NULL DEFAULT 0,
  row_version BIGINT NOT NULL DEFAULT 1,
  changed_at TIMESTAMP(6) NOT NULL,
  PRIMARY KEY (warehouse, sku)
);
CREATE INDEX warehouse_stock_sku ON warehouse_stock (sku);
CREATE INDEX warehouse_stock_changes ON warehouse_stock (changed_at, sku);

CREATE TABLE sales_order (
  id BIGINT NOT NULL PRIMARY KEY,
  number VARCHAR(50) COLLATE "C" NOT NULL,
  external_ref VARCHAR(180) COLLATE "C" NOT NULL,
  kind VARCHAR(10) COLLATE "C" NOT NULL,
  related_ref VARCHAR(180) COLLATE "C" NULL,
  shop_number VARCHAR(64) COLLATE "C" NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL,
  account_code VARCHAR(50) COLLATE "C" NOT NULL,
  order_date DATE NOT NULL,
  currency VARCHAR(3) COLLATE "C" NOT NULL,
  exchange_rate DECIMAL(19,8) NOT NULL,
  payment_account VARCHAR(50) COLLATE "C" NULL,
  payment_plan VARCHAR(50) COLLATE "C" NULL,
  net_total DECIMAL(19,4) NOT NULL,
  vat_total DECIMAL(19,4) NOT NULL,
  grand_total DECIMAL(19,4) NOT NULL,
  local_total DECIMAL(19,4) NOT NULL,
  billing_name VARCHAR(250) COLLATE turkish_ci NULL,
  billing_address VARCHAR(500) COLLATE turkish_ci NULL,
  billing_district VARCHAR(100) COLLATE turkish_ci NULL,
  billing_city VARCHAR(100) COLLATE turkish_ci NULL,
  billing_post_code VARCHAR(20) COLLATE "C" NULL,
  billing_country VARCHAR(2) COLLATE "C" NULL,
  delivery_name VARCHAR(250) COLLATE turkish_ci NULL,
  delivery_address VARCHAR(500) COLLATE turkish_ci NULL,
  delivery_district VARCHAR(100) COLLATE turkish_ci NULL,
  delivery_city VARCHAR(100) COLLATE turkish_ci NULL,
  delivery_post_code VARCHAR(20) COLLATE "C" NULL,
  delivery_country VARCHAR(2) COLLATE "C" NULL,
  note TEXT COLLATE turkish_ci NULL,
  source_revision BIGINT NOT NULL,
  content_hash BYTEA NOT NULL,
  created_at TIMESTAMP(6) NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL,
  CONSTRAINT sales_order_source UNIQUE (external_ref),
  CONSTRAINT sales_order_number UNIQUE (number),
  title VARCHAR(250) COLLATE turkish_ci NULL,
  tax_office VARCHAR(100) COLLATE turkish_ci NULL,
  tax_number VARCHAR(20) COLLATE "C" NULL,
  local_vat DECIMAL(19,4) NULL
);
CREATE INDEX sales_order_account ON sales_order (account_code, order_date);
CREATE INDEX sales_order_changes ON sales_order (changed_at, id);
CREATE INDEX sales_order_state ON sales_order (state, kind);
CREATE INDEX sales_order_related ON sales_order (related_ref);

CREATE TABLE sales_order_line (
  order_id BIGINT NOT NULL,
  line_no INT NOT NULL,
  kind VARCHAR(15) COLLATE "C" NOT NULL,
  sku VARCHAR(100) COLLATE "C" NULL,
  name VARCHAR(250) COLLATE turkish_ci NOT NULL,
  quantity DECIMAL(19,6) NOT NULL,
  unit VARCHAR(20) COLLATE "C" NULL,
  unit_price DECIMAL(19,6) NOT NULL,
  discount DECIMAL(19,4) NOT NULL,
  vat_rate DECIMAL(5,2) NOT NULL,
  net_amount DECIMAL(19,4) NOT NULL,
  vat_amount DECIMAL(19,4) NOT NULL,
  moves_stock BOOLEAN NOT NULL,
  PRIMARY KEY (order_id, line_no),
  vat_exemption VARCHAR(20) COLLATE "C" NULL
);
CREATE INDEX sales_order_line_sku ON sales_order_line (sku);

CREATE TABLE movement (
  id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  account_code VARCHAR(50) COLLATE "C" NOT NULL,
  currency VARCHAR(3) COLLATE "C" NOT NULL,
  movement_date DATE NOT NULL,
  due_date DATE NULL,
  kind VARCHAR(20) COLLATE "C" NOT NULL,
  document_number VARCHAR(50) COLLATE "C" NULL,
  description VARCHAR(250) COLLATE turkish_ci NULL,
  debit DECIMAL(19,4) NOT NULL,
  credit DECIMAL(19,4) NOT NULL,
  local_debit DECIMAL(19,4) NOT NULL,
  local_credit DECIMAL(19,4) NOT NULL,
  reversal_of BIGINT NULL,
  invoice_uuid CHAR(36) COLLATE "C" NULL,
  invoice_url VARCHAR(500) COLLATE "C" NULL,
  changed_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX movement_account ON movement (account_code, currency, movement_date, id);
CREATE INDEX movement_changes ON movement (changed_at, id);

CREATE TABLE stock_card_category (
  card_code VARCHAR(100) COLLATE "C" NOT NULL,
  position INT NOT NULL,
  path VARCHAR(500) COLLATE turkish_ci NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL DEFAULT timezone('UTC', clock_timestamp()),
  PRIMARY KEY (card_code, position)
);
CREATE INDEX stock_card_category_changes ON stock_card_category (changed_at, card_code);

CREATE TABLE stock_image (
  card_code VARCHAR(100) COLLATE "C" NOT NULL,
  position INT NOT NULL,
  sku VARCHAR(100) COLLATE "C" NULL,
  kind VARCHAR(10) COLLATE "C" NOT NULL,
  location VARCHAR(1000) COLLATE "C" NULL,
  content BYTEA NULL,
  changed_at TIMESTAMP(6) NOT NULL DEFAULT timezone('UTC', clock_timestamp()),
  PRIMARY KEY (card_code, position)
);
CREATE INDEX stock_image_changes ON stock_image (changed_at, card_code);

CREATE TABLE account_balance (
  account_code VARCHAR(50) COLLATE "C" NOT NULL,
  currency VARCHAR(3) COLLATE "C" NOT NULL,
  balance DECIMAL(19,4) NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL DEFAULT timezone('UTC', clock_timestamp()),
  PRIMARY KEY (account_code, currency)
);
CREATE INDEX account_balance_changes ON account_balance (changed_at, account_code);

CREATE TABLE movement_match (
  movement_id BIGINT NOT NULL,
  settled_movement_id BIGINT NOT NULL,
  amount DECIMAL(19,4) NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL DEFAULT timezone('UTC', clock_timestamp()),
  PRIMARY KEY (movement_id, settled_movement_id)
);
CREATE INDEX movement_match_changes ON movement_match (changed_at, movement_id);

CREATE TABLE sales_order_payment (
  order_id BIGINT NOT NULL,
  payment_no INT NOT NULL,
  method VARCHAR(100) COLLATE "C" NULL,
  amount DECIMAL(19,4) NOT NULL,
  account VARCHAR(50) COLLATE "C" NULL,
  plan VARCHAR(50) COLLATE "C" NULL,
  payment_id VARCHAR(100) COLLATE "C" NULL,
  PRIMARY KEY (order_id, payment_no)
);
CREATE INDEX sales_order_payment_id ON sales_order_payment (payment_id);
