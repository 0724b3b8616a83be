package dev.kopru.schedule;

import dev.kopru.run.FirstRuns;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets the timer of a job wait for the first run of another: stock that comes before its cards would be rejected, all of
 * it. It never waits again once it has run itself, nor for a job that is paused or whose run waits for a person.
 */
@Component
class AnotherFirst {

    private static final Logger log = LoggerFactory.getLogger(AnotherFirst.class);

    private final JobCatalog catalog;
    private final FirstRuns firstRuns;
    private final Schedules schedules;
    private final WaitingRuns waitingRuns;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    AnotherFirst(JobCatalog catalog, FirstRuns firstRuns, Schedules schedules, WaitingRuns waitingRuns) {
        this.catalog = catalog;
        this.firstRuns = firstRuns;
        this.schedules = schedules;
        this.waitingRuns = waitingRuns;
    }

    boolean isWaitedFor(String job) {
        Optional<JobDefinition> other = other(catalog.definition(job)).filter(first -> isWaitedFor(job, first));
        other.filter(first -> told.add(job))
                .ifPresent(first -> log.info("{} starts after the first run of {}", job, first.name()));
        return other.isPresent();
    }

    private Optional<JobDefinition> other(JobDefinition definition) {
        return catalog.definitions().stream()
                .filter(each -> each.name().equals(definition.after()))
                .findFirst();
    }

    private boolean isWaitedFor(String job, JobDefinition first) {
        return catalog.isAvailable(first.name())
                && !firstRuns.isOver(job)
                && !firstRuns.isOver(first.name())
                && schedules.of(first).timer().enabled()
                && waitingRuns.of(first.name()).isEmpty();
    }
}
