-- Replaces the header of a document, which keeps its id, number and key; runs as a batch.
UPDATE sales_order
SET
  kind = :kind, related_ref = :related_ref, shop_number = :shop_number, state = :state,
  account_code = :account_code, title = :title, tax_office = :tax_office, tax_number = :tax_number,
  order_date = :order_date, currency = :currency, exchange_rate = :exchange_rate,
  payment_account = :payment_account, payment_plan = :payment_plan, net_total = :net_total,
  vat_total = :vat_total, grand_total = :grand_total, local_vat = :local_vat, local_total = :local_total, billing_name = :billing_name,
  billing_address = :billing_address, billing_district = :billing_district, billing_city = :billing_city,
  billing_post_code = :billing_post_code, billing_country = :billing_country, delivery_name = :delivery_name,
  delivery_address = :delivery_address, delivery_district = :delivery_district, delivery_city = :delivery_city,
  delivery_post_code = :delivery_post_code, delivery_country = :delivery_country, note = :note,
  source_revision = :source_revision, content_hash = :content_hash, changed_at = timezone('UTC', clock_timestamp())
WHERE id = :id
