package dev.kopru.contained;

import dev.kopru.record.Source;

/**
 * What has to be known of a job's records to reject them by name.
 *
 * @param <I> a record as a reader gives it
 * @param <A> what the processor makes of it
 */
public interface Records<I, A> {

    Source source(I incoming);

    Source sourceOf(A accepted);

    /** JSON that reads the same way when the record is tried again. */
    String payload(I incoming);

    /** The same of what the processor made. */
    String payloadOf(A accepted);

    /** JSON in place of one that cannot be made: by what the record is known, and read again where that is possible. */
    String scantPayload(Source source);

    /** About how many characters it takes in memory, where records may be long: a chunk ends when it holds enough of them. */
    default long weight(I incoming) {
        return 0;
    }

    /** Whether it is written in a transaction of its own, which must not wait for what others have written before it. */
    default boolean isOnItsOwn(A accepted) {
        return false;
    }
}
