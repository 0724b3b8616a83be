package dev.kopru.admin.act;

import dev.kopru.audit.Audit;
import dev.kopru.run.InvalidTimerException;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobTimer;
import dev.kopru.schedule.FirstStart;
import dev.kopru.schedule.Schedule;
import dev.kopru.schedule.Schedules;
import dev.kopru.schedule.TimerChangedException;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with timers, each with its audit entry in the same transaction; the API and the pages do it alike. */
@Component
public class TimerActions {

    private static final String CHANGE = "change timer";

    private final JobCatalog catalog;
    private final Schedules schedules;
    private final Audit audit;

    TimerActions(JobCatalog catalog, Schedules schedules, Audit audit) {
        this.catalog = catalog;
        this.schedules = schedules;
        this.audit = audit;
    }

    /** Whoever sees no timer before changing it: the last word counts, and a new interval starts the job at once. */
    @Transactional
    public Schedule change(String job, UnaryOperator<JobTimer> change) {
        Schedule before = schedules.of(catalog.definition(job));
        Schedule after = schedules.change(job, change.apply(before.timer()), Person.current());
        return recorded(CHANGE, before, after);
    }

    @Transactional
    public Schedule backToFile(String job) {
        Schedule before = schedules.of(catalog.definition(job));
        return recorded("timer back to file", before, schedules.backToFile(job));
    }

    /**
     * Changes what somebody has looked at.
     *
     * @param seen the version that was looked at
     * @throws TimerChangedException when somebody else has changed it since
     * @throws InvalidTimerException when there can be no such timer
     */
    @Transactional
    public Schedule change(String job, String seen, JobTimer timer, FirstStart first) {
        Schedule before = schedules.of(catalog.definition(job));
        return recorded(CHANGE, before, schedules.change(job, seen, timer, Person.current(), first));
    }

    /**
     * Lets the file rule again.
     *
     * @throws TimerChangedException when somebody else has changed it since
     */
    @Transactional
    public Schedule backToFile(String job, String seen) {
        Schedule before = schedules.of(catalog.definition(job));
        return recorded("timer back to file", before, schedules.backToFile(job, seen));
    }

    private Schedule recorded(String action, Schedule before, Schedule after) {
        audit.changed(action, after.job(), null, before.timer(), after.timer());
        return after;
    }
}
