package dev.kopru.record;

/** What a processor says of one record; a record that cannot go on is data, not an exception. */
public sealed interface Outcome<A> {

    /** It can go on, in this shape. */
    record Accepted<A>(A value) implements Outcome<A> {}

    /** It cannot; the others can. */
    record Rejected<A>(Rejection rejection) implements Outcome<A> {}
}
