package dev.kopru.csv.inbox;

import dev.kopru.csv.cell.WrittenRow;
import dev.kopru.record.Reason;

/** A row of a record that an import rejected, and why; key is the record's. */
public record RejectedRow(String key, WrittenRow row, Reason reason) {}
