package dev.kopru.csv;

import dev.kopru.job.Reason;

/** A row of a record that an import rejected, and why; key is the record's. */
record RejectedRow(String key, WrittenRow row, Reason reason) {}
