package dev.kopru.run;

import dev.kopru.record.Counts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keeps runs that found nothing to do from filling the log: of each job, one in an hour is told. */
@Component
class IdleRuns {

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Map<String, Instant> told = new ConcurrentHashMap<>();
    private final Clock clock;

    IdleRuns(Clock clock) {
        this.clock = clock;
    }

    /** Whether the line of a run says something that the line before did not. */
    boolean isNews(String job, Counts counts) {
        if (counts.read() > 0 || counts.notices() > 0) {
            told.remove(job);
            return true;
        }
        Instant now = clock.instant();
        Instant last = told.get(job);
        if (last != null && now.isBefore(last.plus(BETWEEN))) {
            return false;
        }
        told.put(job, now);
        return true;
    }
}
