package dev.kopru.schedule;

import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunHistory;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the jobs whose timer should have started them three times since they last ran. */
@Component
public class OverdueJobs {

    private static final int MISSED = 3;

    private final JobCatalog catalog;
    private final Schedules schedules;
    private final TimerTriggers triggers;
    private final RunHistory history;
    private final AnotherFirst another;
    private final Clock clock;

    OverdueJobs(
            JobCatalog catalog,
            Schedules schedules,
            TimerTriggers triggers,
            RunHistory history,
            AnotherFirst another,
            Clock clock) {
        this.catalog = catalog;
        this.schedules = schedules;
        this.triggers = triggers;
        this.history = history;
        this.another = another;
        this.clock = clock;
    }

    /** Since when each of them has been waiting, by job: its last run's end, or its timer's last change. */
    public Map<String, Instant> since() {
        return since(MISSED);
    }

    /** The same for another number of missed times. */
    public Map<String, Instant> since(int missed) {
        Map<String, PastRun> last = history.last();
        Map<String, Instant> since = new TreeMap<>();
        for (JobDefinition definition : catalog.definitions()) {
            Schedule schedule = schedules.of(definition);
            @Nullable PastRun run = last.get(definition.name());
            Instant idle = idleSince(schedule, run);
            boolean running = run != null && run.endedAt() == null;
            if (fires(definition)
                    && !running
                    && isOverdue(missed, schedule, idle)
                    && !another.isWaitedFor(definition.name())) {
                since.put(definition.name(), idle);
            }
        }
        return since;
    }

    /** Not when it is paused, nor when its last time is over. */
    private boolean fires(JobDefinition definition) {
        return !schedules.coming(definition.name(), 1).isEmpty();
    }

    private boolean isOverdue(int missed, Schedule schedule, Instant idle) {
        return triggers.firing(missed, schedule.job(), schedule.timer(), idle).isBefore(clock.instant());
    }

    private static Instant idleSince(Schedule schedule, @Nullable PastRun run) {
        Instant ended = run == null ? null : run.endedAt();
        return ended == null || ended.isBefore(schedule.changedAt()) ? schedule.changedAt() : ended;
    }
}
