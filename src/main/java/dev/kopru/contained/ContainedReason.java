package dev.kopru.contained;

import dev.kopru.record.ReasonCode;

/** The reason of every job for a record that failed unexpectedly. */
public enum ContainedReason implements ReasonCode {
    /** Record, class of what was thrown, place, reference number. */
    INTERNAL_ERROR
}
