-- from_file: a file was the last to tell the shop of the card; the next run that can asks the accounting program for it.
-- Cards that only ever came from a file have no parts, and those that came before this column are asked for as well.
ALTER TABLE card_link ADD COLUMN from_file BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE card_link SET from_file = TRUE WHERE parts = '';
ALTER TABLE card_link ADD KEY card_link_from_file (from_file, card_code);

-- The same of orders, for which the next run that can asks the shop.
ALTER TABLE order_link ADD COLUMN from_file BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE order_link ADD KEY order_link_from_file (from_file, store, order_id);
