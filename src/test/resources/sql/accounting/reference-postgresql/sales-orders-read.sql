-- Documents word for word, as the program has them now.
SELECT
  id, external_ref, number, kind, related_ref, shop_number, state, account_code, title, tax_office, tax_number,
  order_date, currency, exchange_rate, payment_account, payment_plan, net_total, vat_total, grand_total, local_vat,
  local_total, billing_name, billing_address, billing_district, billing_city, billing_post_code, billing_country,
  delivery_name, delivery_address, delivery_district, delivery_city, delivery_post_code, delivery_country, note,
  source_revision, content_hash,
  (state NOT IN ('delivered', 'invoiced', 'closed')) AS changeable,
  (state = 'cancelled') AS cancelled
FROM sales_order
WHERE external_ref IN (:external_refs)
