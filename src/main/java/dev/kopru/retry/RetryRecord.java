package dev.kopru.retry;

import dev.kopru.job.Reason;
import dev.kopru.job.Rejection;
import dev.kopru.job.Source;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rejected record.
 *
 * @param id 0 until it is stored
 * @param payload JSON; empty in lists
 * @param attempts rejections of this content, in a row; those that only wait for something do not count
 * @param nextAttemptAt null unless it is PENDING
 */
public record RetryRecord(
        long id,
        String job,
        Source source,
        String payload,
        boolean payloadEdited,
        Reason reason,
        RetryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Closing closing) {

    /** How a record came to be RESOLVED or DISCARDED. */
    public record Closing(Instant at, String by, @Nullable String reason) {}

    static RetryRecord first(String job, Rejection rejection, Backoff backoff, Instant now) {
        boolean waits = rejection.reason().waits();
        Duration wait = waits ? backoff.waiting(Duration.ZERO) : backoff.after(1);
        return new RetryRecord(
                0,
                job,
                rejection.source(),
                rejection.payload(),
                false,
                rejection.reason(),
                wait == null ? RetryState.GIVEN_UP : RetryState.PENDING,
                waits ? 0 : 1,
                wait == null ? null : now.plus(wait),
                now,
                now,
                null);
    }

    /** What becomes of this row now that the record was rejected once more. */
    RetryRecord again(Rejection rejection, Backoff backoff, Instant now) {
        if (startsOver(rejection)) {
            return first(job, rejection, backoff, now);
        }
        return isStale(rejection) ? this : sameAgain(rejection.reason(), backoff, now);
    }

    private boolean startsOver(Rejection rejection) {
        boolean newer = rejection.source().revision() > source.revision();
        boolean other = !payloadEdited && !payload.equals(rejection.payload()) && !isStale(rejection);
        return state == RetryState.RESOLVED || newer || other;
    }

    /** An older state says nothing about the newer one that is kept here. */
    private boolean isStale(Rejection rejection) {
        long revision = rejection.source().revision();
        return revision != 0 && revision < source.revision();
    }

    private RetryRecord sameAgain(Reason why, Backoff backoff, Instant now) {
        int tried = why.waits() ? attempts : attempts + 1;
        Duration wait = state == RetryState.PENDING ? waitAfter(why, tried, backoff, now) : null;
        RetryState next = state == RetryState.PENDING && wait == null ? RetryState.GIVEN_UP : state;
        return new RetryRecord(
                id,
                job,
                source,
                payload,
                payloadEdited,
                why,
                next,
                tried,
                wait == null ? null : now.plus(wait),
                createdAt,
                now,
                closing);
    }

    private @Nullable Duration waitAfter(Reason why, int tried, Backoff backoff, Instant now) {
        return why.waits() ? backoff.waiting(Duration.between(createdAt, now)) : backoff.after(tried);
    }
}
