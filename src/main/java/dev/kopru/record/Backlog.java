package dev.kopru.record;

import java.time.Instant;

/** How much of a job waits for a person, and since when the oldest of it does. */
public record Backlog(long count, Instant oldest) {

    public Backlog plus(Backlog other) {
        return new Backlog(count + other.count, oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
}
