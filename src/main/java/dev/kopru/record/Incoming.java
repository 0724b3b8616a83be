package dev.kopru.record;

/** A record on its way in, by whatever reader; what else it may be than unreadable is the job's own. */
public interface Incoming extends Sourced {

    /** What came in could not be read as a record. */
    interface Unread extends Incoming {

        /** JSON that reads the same way when it is tried again. */
        String payload();

        Reason reason();
    }

    /** Makes one of a job's unreadable records. */
    @FunctionalInterface
    interface Refusal<I> {
        I of(Source source, String payload, Reason reason);
    }
}
