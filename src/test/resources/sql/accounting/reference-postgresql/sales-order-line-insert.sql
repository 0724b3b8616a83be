-- Writes a line of a document; runs as a batch.
INSERT INTO sales_order_line (
  order_id, line_no, kind, sku, name, quantity, unit, unit_price, discount, vat_rate, net_amount, vat_amount,
  vat_exemption, moves_stock
) VALUES (
  :order_id, :line_no, :kind, :sku, :name, :quantity, :unit, :unit_price, :discount, :vat_rate, :net_amount,
  :vat_amount, :vat_exemption, :moves_stock
)
