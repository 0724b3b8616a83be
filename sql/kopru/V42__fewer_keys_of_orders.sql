-- An order is looked for by its id with and without its store: one key does for both.
ALTER TABLE order_link
  DROP KEY order_link_id,
  DROP KEY order_link_source,
  ADD UNIQUE KEY order_link_source (order_id, store);
