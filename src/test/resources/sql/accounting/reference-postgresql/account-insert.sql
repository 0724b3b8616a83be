-- Opens an account card; runs as a batch. Its key (external_ref) and its code are unique: of two at once, one fails.
INSERT INTO account_card (
  code, external_ref, kind, title, tax_office, tax_number, email, phone, address, district, city, post_code,
  country, card_group, payment_days, currency, created_at, changed_at
) VALUES (
  :code, :external_ref, :kind, :title, :tax_office, :tax_number, :email, :phone, :address, :district, :city,
  :post_code, :country, :card_group, :payment_days, :currency, timezone('UTC', clock_timestamp()), timezone('UTC', clock_timestamp())
)
