package dev.kopru.record;

import java.util.function.Function;

/** What a processor says of one record; a record that cannot go on is data, not an exception. */
public sealed interface Outcome<A> {

    /** It can go on, in this shape. */
    record Accepted<A>(A value) implements Outcome<A> {}

    /** It cannot; the others can. */
    record Rejected<A>(Rejection rejection) implements Outcome<A> {}

    /**
     * What becomes of a record that came in: one that could not be read, or that is decided against, is rejected.
     *
     * @param deciding throws {@link RejectedException} where the record cannot go on
     * @param payload as which a record that was read is kept
     */
    static <I extends Incoming, A> Outcome<A> of(I incoming, Function<I, A> deciding, Function<I, String> payload) {
        if (incoming instanceof Incoming.Unread unreadable) {
            return rejected(unreadable, unreadable.payload(), unreadable.reason());
        }
        try {
            return new Accepted<>(deciding.apply(incoming));
        } catch (RejectedException rejected) {
            return rejected(incoming, payload.apply(incoming), rejected.reason());
        }
    }

    private static <A> Outcome<A> rejected(Incoming incoming, String payload, Reason reason) {
        return new Rejected<>(new Rejection(incoming.source(), payload, reason));
    }
}
