-- The present state of some orders, whatever their status.
SELECT
  id, number, kind, related_order_id, status, currency, exchange_rate, prices_include_vat,
  placed_at, changed_at, row_version AS revision, account_code,
  customer_id, customer_kind, first_name, last_name, company, email, phone, tax_office, tax_number,
  billing_name, billing_address, billing_district, billing_city, billing_post_code, billing_country,
  shipping_name AS delivery_name, shipping_address AS delivery_address, shipping_district AS delivery_district,
  shipping_city AS delivery_city, shipping_post_code AS delivery_post_code, shipping_country AS delivery_country,
  payment_method, payment_id,
  shipping_amount, shipping_vat_rate, shipping_discount, instalment_charge, instalment_vat_rate,
  discount_amount, vat_total, total, note
FROM shop_order
WHERE id IN (:ids)
