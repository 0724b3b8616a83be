-- What pages for people ask often: the rejected records that wait, by what is wrong with them, and the runs of a day.
ALTER TABLE retry_record ADD KEY retry_record_group (state, job, reason_code, created_at);
ALTER TABLE run ADD KEY run_by_time (created_at, id);
