-- All that was about to be written for an order since its link was remembered last: a run that dies, or finds the accounting program
-- away, may have been followed by others with a newer state of the order, and nobody knows which of them reached the program.
ALTER TABLE order_intent DROP PRIMARY KEY, ADD PRIMARY KEY (external_ref, content_hash);
