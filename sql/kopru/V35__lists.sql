-- Lists are found by an index alone, whatever they are narrowed by, so that a page far back in a million rows costs no more
-- than reading so much of the index: which records, by job and state, newest first; with all by which they are narrowed.
ALTER TABLE retry_record
  ADD KEY retry_record_listed (job, state, id, reason_code, record_key, label),
  DROP KEY retry_record_list;

ALTER TABLE audit_entry
  ADD KEY audit_entry_listed (happened_at, id, person, action, subject),
  ADD KEY audit_entry_by_person (person, action, happened_at),
  DROP KEY audit_entry_time;

ALTER TABLE notice
  ADD KEY notice_listed (last_noticed_at, id, seen_at, job, code),
  ADD KEY notice_of_job (job, last_noticed_at, id, seen_at, code),
  DROP KEY notice_latest;

ALTER TABLE BATCH_JOB_EXECUTION ADD KEY BATCH_JOB_EXECUTION_CREATED (CREATE_TIME);
