package dev.kopru.connector.http;

import dev.kopru.connector.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often a program may be called, and how often it may answer with an error, before it blocks its caller: what is over
 * that is not sent at all. A pause that it asks for holds for every call.
 */
final class Budget {

    private static final int TOO_FEW_TO_JUDGE = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final HttpTerms terms;
    private final Clock clock;
    private final Deque<Instant> calls = new ArrayDeque<>();
    private final Deque<Instant> errors = new ArrayDeque<>();
    private Instant quietUntil = Instant.MIN;
    private Duration nextPause = FIRST_PAUSE;

    Budget(HttpTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /** Counts a call that is about to be made; busy, and not counted, where it must not be made yet. */
    synchronized void take(String operation) {
        Instant now = clock.instant();
        forgetBefore(now.minus(terms.window()));
        if (now.isBefore(quietUntil)) {
            throw UnavailableException.busy(operation, Duration.between(now, quietUntil));
        }
        if (terms.calls() > 0 && calls.size() >= terms.calls() || failsTooOften()) {
            throw UnavailableException.busy(operation, Duration.between(now.minus(terms.window()), calls.getFirst()));
        }
        calls.add(now);
    }

    /** The program answered as it should. */
    synchronized void wentWell() {
        nextPause = FIRST_PAUSE;
    }

    /** The program answered with an error. */
    synchronized void failed() {
        errors.add(clock.instant());
    }

    /** The program wants to be left alone so long. */
    synchronized void quietFor(Duration pause) {
        Instant until = clock.instant().plus(pause);
        quietUntil = until.isAfter(quietUntil) ? until : quietUntil;
    }

    /** The same of one that does not say how long: longer each time. */
    synchronized Duration quietForAWhile() {
        Duration pause = nextPause;
        Duration twice = pause.multipliedBy(2);
        nextPause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        quietFor(pause);
        return pause;
    }

    private boolean failsTooOften() {
        return terms.errorPercent() < 100
                && calls.size() >= TOO_FEW_TO_JUDGE
                && errors.size() * 100L > (long) terms.errorPercent() * calls.size();
    }

    private void forgetBefore(Instant start) {
        calls.removeIf(call -> !call.isAfter(start));
        errors.removeIf(error -> !error.isAfter(start));
    }
}
