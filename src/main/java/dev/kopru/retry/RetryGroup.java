package dev.kopru.retry;

import java.time.Instant;

/**
 * The rejected records of a job that are open for the same reason.
 *
 * @param pending how many of them are tried again by themselves
 * @param givenUp how many are not
 * @param oldest when the first of them was rejected
 */
public record RetryGroup(String job, String reason, long pending, long givenUp, Instant oldest) {

    public long records() {
        return pending + givenUp;
    }
}
