-- Writes a price that is new or differs; runs as a batch.
-- Parameters: as the columns below; customer_group is empty for everybody; sale_until is the first instant (UTC) at which
--   the sale is over; NULL = no bound.
-- Result columns: none.
INSERT INTO shop_price (
  sku, customer_group, currency, includes_vat, price, sale_price, sale_from, sale_until, changed_at
) VALUES (
  :sku, :customer_group, :currency, :includes_vat, :price, :sale_price, :sale_from, :sale_until, UTC_TIMESTAMP(6)
)
ON DUPLICATE KEY UPDATE
  currency = VALUES(currency), includes_vat = VALUES(includes_vat), price = VALUES(price),
  sale_price = VALUES(sale_price), sale_from = VALUES(sale_from), sale_until = VALUES(sale_until),
  changed_at = VALUES(changed_at)
