package dev.kopru.notice;

import dev.kopru.record.Reason;
import dev.kopru.record.Source;

/**
 * Something that is odd about a record, though not wrong.
 *
 * @param recordKey the record's key within its job
 * @param label what people know the record by, for example an order's number
 * @param what code and values, in the order in which the message shows them
 * @param occurrences how often that was so
 */
public record Notice(String recordKey, String label, Reason what, long occurrences) {

    public Notice {
        if (occurrences < 1) {
            throw new IllegalArgumentException(
                    "Notice " + what.code() + " of " + label + " occurred " + occurrences + " times");
        }
    }

    public Notice(String recordKey, String label, Reason what) {
        this(recordKey, label, what, 1);
    }

    /** Something odd about the record of this source. */
    public static Notice on(Source source, Reason what) {
        return new Notice(source.key(), source.label(), what);
    }

    /** This one after an earlier one of the same code and record; what says something else counts from the beginning. */
    Notice after(Notice earlier) {
        return what.equals(earlier.what) ? new Notice(recordKey, label, what, earlier.occurrences + occurrences) : this;
    }
}
