package dev.kopru.retry;

import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.KeptPayload;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rejected record.
 *
 * @param id 0 until it is stored
 * @param payload JSON; empty in lists and where it stays as it is
 * @param attempts rejections of this content, in a row; waiting for another record is none
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

    /** Another text when the record says something else; only of one that was read with its payload. */
    public String version() {
        return KeptPayload.digest(payload);
    }

    static RetryRecord first(String job, Rejection rejection, Backoff backoff, Instant now) {
        Duration wait = rejection.reason().waits() ? backoff.again(Duration.ZERO) : backoff.after(1);
        return new RetryRecord(
                0,
                job,
                rejection.source(),
                rejection.payload(),
                false,
                rejection.reason(),
                wait == null ? RetryState.GIVEN_UP : RetryState.PENDING,
                rejection.reason().waits() ? 0 : 1,
                wait == null ? null : now.plus(wait),
                now,
                now,
                null);
    }

    /**
     * What becomes of this row now that the record was rejected once more.
     *
     * @param samePayload whether the payload is the one that is kept
     */
    RetryRecord again(Rejection rejection, boolean samePayload, Backoff backoff, Instant now) {
        if (startsOver(rejection, samePayload)) {
            return first(job, rejection, backoff, now);
        }
        if (isStale(rejection)) {
            return this;
        }
        return rejection.reason().waits()
                ? waitsOn(rejection.reason(), backoff, now)
                : sameAgain(rejection.reason(), backoff, now);
    }

    /** Waiting for another record uses up no attempts. */
    private RetryRecord waitsOn(Reason why, Backoff backoff, Instant now) {
        Instant due = nextAttemptAt == null ? changedAt : nextAttemptAt;
        Instant next = state == RetryState.PENDING ? now.plus(backoff.again(Duration.between(changedAt, due))) : null;
        return rejected(why, state, attempts, next, now);
    }

    private boolean startsOver(Rejection rejection, boolean samePayload) {
        boolean newer = rejection.source().revision() > source.revision();
        boolean other = !payloadEdited && !samePayload && !isStale(rejection);
        return state == RetryState.RESOLVED || newer || other;
    }

    /** An older state says nothing about the newer one that is kept here. */
    private boolean isStale(Rejection rejection) {
        long revision = rejection.source().revision();
        return revision != 0 && revision < source.revision();
    }

    private RetryRecord sameAgain(Reason why, Backoff backoff, Instant now) {
        Duration wait = state == RetryState.PENDING ? backoff.after(attempts + 1) : null;
        RetryState next = state == RetryState.PENDING && wait == null ? RetryState.GIVEN_UP : state;
        return rejected(why, next, attempts + 1, wait == null ? null : now.plus(wait), now);
    }

    private RetryRecord rejected(Reason why, RetryState next, int tries, @Nullable Instant nextTry, Instant now) {
        return new RetryRecord(
                id, job, source, payload, payloadEdited, why, next, tries, nextTry, createdAt, now, closing);
    }
}
