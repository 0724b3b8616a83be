-- Writes a line of a document; runs as a batch.
-- Parameters: as the columns below; kind is goods, bundle (revenue only), bundle_item, shipping, fee, instalment or
--   rounding; unit_price and net_amount without VAT; vat_rate in percent. In a return, goods that go out in exchange are
--   negative: quantity, discount, net_amount and vat_amount.
-- Result columns: none.
INSERT INTO sales_order_line (
  order_id, line_no, kind, sku, name, quantity, unit, unit_price, discount, vat_rate, net_amount, vat_amount,
  vat_exemption, moves_stock
) VALUES (
  :order_id, :line_no, :kind, :sku, :name, :quantity, :unit, :unit_price, :discount, :vat_rate, :net_amount,
  :vat_amount, :vat_exemption, :moves_stock
)
