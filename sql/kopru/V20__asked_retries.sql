-- replay: which request of a person asked for this record to be tried again; empty once it was tried. A run of that request
-- takes exactly these records, and any other run takes them all before those that are only due.
ALTER TABLE retry_record
  ADD COLUMN replay VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD KEY retry_record_replay (job, replay, id);
