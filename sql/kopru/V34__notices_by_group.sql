-- What the page of notices asks: those nobody has seen, the latest first, of all jobs or of one kind.
ALTER TABLE notice ADD KEY notice_open (seen_at, last_noticed_at, id);
ALTER TABLE notice ADD KEY notice_group (job, code, seen_at, last_noticed_at, id);
