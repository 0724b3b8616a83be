-- What a run has noticed is listed by itself, such as that of a file's import.
ALTER TABLE notice ADD KEY notice_of_run (last_run_id, last_noticed_at, id, seen_at);
