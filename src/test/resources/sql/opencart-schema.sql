CREATE TABLE oc_order (order_id INT NOT NULL PRIMARY KEY, customer_id INT NOT NULL, firstname VARCHAR(32) NOT NULL,
  lastname VARCHAR(32) NOT NULL, email VARCHAR(96) NOT NULL, telephone VARCHAR(32) NOT NULL,
  payment_firstname VARCHAR(32) NOT NULL, payment_lastname VARCHAR(32) NOT NULL, payment_company VARCHAR(60) NOT NULL DEFAULT '',
  payment_address_1 VARCHAR(128) NOT NULL, payment_city VARCHAR(128) NOT NULL, payment_zone VARCHAR(128) NOT NULL,
  payment_postcode VARCHAR(10) NOT NULL DEFAULT '', payment_code VARCHAR(128) NOT NULL,
  shipping_firstname VARCHAR(32) NOT NULL, shipping_lastname VARCHAR(32) NOT NULL, shipping_address_1 VARCHAR(128) NOT NULL,
  shipping_city VARCHAR(128) NOT NULL, shipping_zone VARCHAR(128) NOT NULL, shipping_postcode VARCHAR(10) NOT NULL DEFAULT '',
  comment TEXT NOT NULL, total DECIMAL(15,4) NOT NULL, order_status_id INT NOT NULL, currency_code VARCHAR(3) NOT NULL,
  date_added DATETIME NOT NULL, date_modified DATETIME NOT NULL);
CREATE TABLE oc_order_status (order_status_id INT NOT NULL, language_id INT NOT NULL, name VARCHAR(32) NOT NULL,
  PRIMARY KEY (order_status_id, language_id));
CREATE TABLE oc_order_product (order_product_id INT NOT NULL PRIMARY KEY, order_id INT NOT NULL, product_id INT NOT NULL,
  name VARCHAR(255) NOT NULL, model VARCHAR(64) NOT NULL, quantity INT NOT NULL, price DECIMAL(15,4) NOT NULL,
  total DECIMAL(15,4) NOT NULL, tax DECIMAL(15,4) NOT NULL);
CREATE TABLE oc_order_total (order_total_id INT NOT NULL PRIMARY KEY, order_id INT NOT NULL, code VARCHAR(32) NOT NULL,
  title VARCHAR(255) NOT NULL, value DECIMAL(15,4) NOT NULL);
CREATE TABLE oc_order_history (order_history_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, order_id INT NOT NULL,
  order_status_id INT NOT NULL, notify TINYINT NOT NULL, comment TEXT NOT NULL, date_added DATETIME NOT NULL);
INSERT INTO oc_order_status VALUES (1, 1, 'Pending'), (5, 1, 'Completed'), (5, 2, 'Tamamlandı');
INSERT INTO oc_order VALUES
  (41, 7, 'Ayşe', 'Yılmaz', 'ayse@example.com', '+90 532 111 22 33', 'Ayşe', 'Yılmaz', '', 'Bağdat Cad. 1', 'İstanbul',
   'Kadıköy', '34710', 'bank_transfer', 'Ayşe', 'Yılmaz', 'Bağdat Cad. 1', 'İstanbul', 'Kadıköy', '34710', '', 280.0000, 5,
   'TRY', '2026-03-08 23:30:00', '2026-03-08 23:30:00'),
  (42, 8, 'Can', 'Öz', 'can@example.com', '+90 532 444 55 66', 'Can', 'Öz', '', 'Atatürk Blv. 2', 'Ankara', 'Çankaya', '06690',
   'cod', 'Can', 'Öz', 'Atatürk Blv. 2', 'Ankara', 'Çankaya', '06690', 'Zili çalmayın', 110.0000, 5, 'TRY',
   '2026-03-08 14:00:00', '2026-03-08 14:00:00'),
  (43, 9, 'Ece', 'Ak', 'ece@example.com', '+90 532 777 88 99', 'Ece', 'Ak', '', 'Kordon 3', 'İzmir', 'Konak', '35210',
   'cod', 'Ece', 'Ak', 'Kordon 3', 'İzmir', 'Konak', '35210', '', 12.0000, 1, 'TRY', '2026-03-08 15:00:00', '2026-03-08 15:00:00');
INSERT INTO oc_order_product VALUES
  (1, 41, 50, 'Fincan', 'FINCAN-1', 2, 100.0000, 200.0000, 20.0000), (2, 42, 51, 'Çay', 'CAY-1', 1, 100.0000, 100.0000, 10.0000),
  (3, 43, 52, 'Kaşık', 'KASIK-1', 1, 10.0000, 10.0000, 2.0000);
INSERT INTO oc_order_total VALUES (1, 41, 'sub_total', 'Ara toplam', 200.0000), (2, 41, 'shipping', 'Kargo', 33.3333),
  (3, 41, 'total', 'Toplam', 280.0000);
