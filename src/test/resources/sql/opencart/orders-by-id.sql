-- The present state of some orders.
SELECT
  CAST(o.order_id AS CHAR) AS id, CAST(o.order_id AS CHAR) AS number, 'order' AS kind, NULL AS related_order_id,
  s.name AS status, o.currency_code AS currency, NULL AS exchange_rate, 0 AS prices_include_vat,
  o.date_added AS placed_at, o.date_modified AS changed_at,
  CAST(UNIX_TIMESTAMP(o.date_modified) AS UNSIGNED) AS revision, NULL AS account_code,
  CAST(o.customer_id AS CHAR) AS customer_id, IF(o.payment_company = '', 'B2C', 'B2B') AS customer_kind,
  o.firstname AS first_name, o.lastname AS last_name, o.payment_company AS company, o.email, o.telephone AS phone,
  NULL AS tax_office, NULL AS tax_number,
  CONCAT(o.payment_firstname, ' ', o.payment_lastname) AS billing_name, o.payment_address_1 AS billing_address,
  o.payment_zone AS billing_district, o.payment_city AS billing_city, o.payment_postcode AS billing_post_code,
  'TR' AS billing_country,
  CONCAT(o.shipping_firstname, ' ', o.shipping_lastname) AS delivery_name, o.shipping_address_1 AS delivery_address,
  o.shipping_zone AS delivery_district, o.shipping_city AS delivery_city, o.shipping_postcode AS delivery_post_code,
  'TR' AS delivery_country,
  CASE o.payment_code WHEN 'bank_transfer' THEN 'BankTransfer' WHEN 'cod' THEN 'CashOnDelivery' ELSE o.payment_code END
    AS payment_method,
  NULL AS payment_id,
  COALESCE(t.value, 0) AS shipping_amount, 20 AS shipping_vat_rate, 0 AS shipping_discount,
  0 AS instalment_charge, NULL AS instalment_vat_rate, 0 AS discount_amount, NULL AS vat_total,
  o.total, o.comment AS note
FROM {prefix}order o
JOIN {prefix}order_status s ON s.order_status_id = o.order_status_id AND s.language_id = {language}
LEFT JOIN {prefix}order_total t ON t.order_id = o.order_id AND t.code = 'shipping'
WHERE o.order_id IN (:ids)
