package dev.kopru.schedule;

import dev.kopru.run.JobCatalog;
import dev.kopru.run.RunFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds the jobs whose last whole run is longer ago than it may be; while a timer is quiet, nobody expects one. */
@Component
public class OldData {

    private final JobCatalog catalog;
    private final Schedules schedules;
    private final TimerTriggers triggers;
    private final RunFigures figures;
    private final Clock clock;

    OldData(JobCatalog catalog, Schedules schedules, TimerTriggers triggers, RunFigures figures, Clock clock) {
        this.catalog = catalog;
        this.schedules = schedules;
        this.triggers = triggers;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * When the last whole run of each of them ended, by job; a job that never ended one is not among them.
     *
     * @param limits how old it may be, by job
     */
    public Map<String, Instant> beyond(Map<String, Duration> limits) {
        Map<String, Instant> old = new TreeMap<>();
        catalog.definitions().stream()
                .filter(definition -> limits.containsKey(definition.name()) && catalog.isAvailable(definition.name()))
                .forEach(definition -> {
                    Schedule schedule = schedules.of(definition);
                    Optional<Instant> ended = figures.lastWhole(definition.name());
                    Duration limit = limits.getOrDefault(definition.name(), Duration.ZERO);
                    ended.filter(end -> due(schedule, end).plus(limit).isBefore(clock.instant()))
                            .ifPresent(end -> old.put(definition.name(), end));
                });
        return old;
    }

    /** From when on its age counts: a paused timer quiets nobody. */
    private Instant due(Schedule schedule, Instant ended) {
        if (!schedule.timer().enabled() || schedule.timer().quiet() == null) {
            return ended;
        }
        Instant next = triggers.firing(1, schedule.job(), schedule.timer(), ended);
        return next.equals(Instant.MAX) ? ended : next;
    }
}
