package dev.kopru.contained;

import dev.kopru.record.Incoming;
import dev.kopru.record.Source;
import dev.kopru.record.Sourced;

/**
 * The same of records that say themselves by what they are known.
 *
 * @param <I> a record as a reader gives it
 * @param <A> what the processor makes of it
 */
public interface IncomingRecords<I extends Incoming, A extends Sourced> extends Records<I, A> {

    /** JSON that reads the same way when a record that was read is tried again. */
    String payloadOfRead(I incoming);

    /** About how many characters a record takes that was read. */
    long weightOfRead(I incoming);

    @Override
    default Source source(I incoming) {
        return incoming.source();
    }

    @Override
    default Source sourceOf(A accepted) {
        return accepted.source();
    }

    @Override
    default String payload(I incoming) {
        return incoming instanceof Incoming.Unread unreadable ? unreadable.payload() : payloadOfRead(incoming);
    }

    @Override
    default long weight(I incoming) {
        return incoming instanceof Incoming.Unread unreadable
                ? unreadable.payload().length()
                : weightOfRead(incoming);
    }
}
