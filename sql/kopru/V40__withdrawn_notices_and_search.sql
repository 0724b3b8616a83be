-- withdrawn: nobody has seen it, but what it tells is over because settings were changed since. Whatever notices the same again
-- opens it again.
ALTER TABLE notice ADD COLUMN withdrawn BOOLEAN NOT NULL DEFAULT FALSE;

-- Searching by how a number begins reads an index alone, also where tens of thousands begin so.
ALTER TABLE retry_record
  DROP KEY retry_record_by_key,
  ADD KEY retry_record_by_key (record_key, job, state, reason_code),
  DROP KEY retry_record_label,
  ADD KEY retry_record_label (label, job, state, reason_code);
