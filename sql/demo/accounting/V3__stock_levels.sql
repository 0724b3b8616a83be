-- What a shop needs to know how much it may sell. Orders in the state 'open' take stock that no warehouse knows of yet;
-- 'reserved' ones stand in warehouse_stock.reserved.

-- backorder: the card may be sold when nothing is there.
ALTER TABLE stock_card
  ADD COLUMN backorder BOOLEAN NOT NULL DEFAULT FALSE AFTER blocked;

ALTER TABLE sales_order
  ADD KEY sales_order_changes (changed_at, id),
  ADD KEY sales_order_state (state, kind);
