-- Writes the header of a new document; runs as a batch. Its key (external_ref) is unique: of two at once, one fails.
INSERT INTO sales_order (
  id, number, external_ref, kind, related_ref, shop_number, state, account_code, title, tax_office, tax_number,
  order_date, currency, exchange_rate, payment_account, payment_plan, net_total, vat_total, grand_total, local_vat, local_total, billing_name,
  billing_address, billing_district, billing_city, billing_post_code, billing_country, delivery_name,
  delivery_address, delivery_district, delivery_city, delivery_post_code, delivery_country, note,
  source_revision, content_hash, created_at, changed_at
) VALUES (
  :id, :number, :external_ref, :kind, :related_ref, :shop_number, :state, :account_code, :title,
  :tax_office, :tax_number, :order_date, :currency, :exchange_rate, :payment_account, :payment_plan, :net_total, :vat_total, :grand_total,
  :local_vat, :local_total, :billing_name, :billing_address, :billing_district, :billing_city, :billing_post_code,
  :billing_country, :delivery_name, :delivery_address, :delivery_district, :delivery_city, :delivery_post_code,
  :delivery_country, :note, :source_revision, :content_hash, timezone('UTC', clock_timestamp()), timezone('UTC', clock_timestamp())
)
