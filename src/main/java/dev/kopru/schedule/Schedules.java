package dev.kopru.schedule;

import dev.kopru.run.InvalidTimerException;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import dev.kopru.run.NextRun;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The timers as people see and change them; the job's file rules until a person does. */
@Component
public class Schedules implements NextRun {

    private static final Logger log = LoggerFactory.getLogger(Schedules.class);
    private static final String FILE = "file";

    private final JobCatalog catalog;
    private final ScheduleTable table;
    private final Timers timers;
    private final TimerTriggers triggers;
    private final ZoneId businessZone;
    private final Clock clock;

    Schedules(
            JobCatalog catalog,
            ScheduleTable table,
            Timers timers,
            TimerTriggers triggers,
            ZoneId businessZone,
            Clock clock) {
        this.catalog = catalog;
        this.table = table;
        this.timers = timers;
        this.triggers = triggers;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    /** Applies what the files say, except where a person changed the timer. */
    @Transactional
    public void applyFiles() {
        for (JobDefinition definition : catalog.definitions()) {
            Schedule inForce = table.find(definition.name())
                    .filter(schedule -> schedule.source() == Schedule.Source.PERSON
                            || schedule.timer().equals(definition.timer()))
                    .orElseGet(() -> ofFile(definition));
            apply(inForce);
        }
    }

    /** What a person once set may be over by now; that must not keep the service from starting. */
    private void apply(Schedule schedule) {
        try {
            put(schedule, FirstStart.NOW);
        } catch (InvalidTimerException e) {
            if (schedule.source() == Schedule.Source.FILE) {
                throw e;
            }
            log.warn(
                    "The timer that {} set for {} no longer starts anything: {}",
                    schedule.changedBy(),
                    schedule.job(),
                    e.getMessage());
            timers.remove(schedule.job());
        }
    }

    /** The schedule in force. */
    @Transactional(readOnly = true)
    public Schedule of(JobDefinition definition) {
        return table.find(definition.name()).orElseGet(() -> ofFile(definition));
    }

    /** A person's timer, from now on and over restarts; where its interval is another one, the job starts at once. */
    @Transactional
    public Schedule change(String job, JobTimer timer, String person) {
        catalog.definition(job);
        return put(ofPerson(job, timer, person), FirstStart.NOW);
    }

    /**
     * The same for somebody who has looked at the timer before.
     *
     * @param seen what was looked at
     * @throws TimerChangedException when somebody else has changed it since
     */
    @Transactional
    public Schedule change(String job, String seen, JobTimer timer, String person, FirstStart first) {
        checkUnchanged(job, seen);
        return put(ofPerson(job, timer, person), first);
    }

    /** Lets the job's file rule again; where its interval is another one, the job starts at once. */
    @Transactional
    public Schedule backToFile(String job) {
        return put(ofFile(catalog.definition(job)), FirstStart.NOW);
    }

    /**
     * The same for somebody who has looked at the timer before; starts nothing by itself.
     *
     * @param seen what was looked at
     * @throws TimerChangedException when somebody else has changed it since
     */
    @Transactional
    public Schedule backToFile(String job, String seen) {
        checkUnchanged(job, seen);
        return put(ofFile(catalog.definition(job)), FirstStart.AFTER_INTERVAL);
    }

    /** The next times a timer would start the job if it were set now; the real ones where it is set already. */
    @Transactional(readOnly = true)
    public List<Instant> preview(String job, JobTimer timer, FirstStart first, int times) {
        checkCron(timer);
        if (!timer.enabled()) {
            return List.of();
        }
        boolean isSet = of(catalog.definition(job)).timer().equals(timer);
        return isSet ? coming(job, times) : triggers.preview(job, timer, first, times);
    }

    private void checkUnchanged(String job, String seen) {
        JobDefinition definition = catalog.definition(job);
        Schedule present = table.locked(job).orElseGet(() -> ofFile(definition));
        if (!present.version().equals(seen)) {
            throw TimerChangedException.nowRuledBy(present);
        }
    }

    /** The next times the job starts by itself, at most {@code times}; none while it is paused. */
    @Transactional(readOnly = true)
    public List<Instant> coming(String job, int times) {
        return timers.coming(job, times);
    }

    /** Whether the job is not to start now. */
    @Transactional(readOnly = true)
    public boolean isQuiet(String job) {
        QuietHours quiet = of(catalog.definition(job)).timer().quiet();
        return quiet != null && quiet.contains(LocalTime.ofInstant(clock.instant(), businessZone));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> of(String job) {
        return timers.coming(job, 1).stream().findFirst();
    }

    @Override
    public JobTimer timer(JobDefinition definition) {
        return of(definition).timer();
    }

    private Schedule put(Schedule schedule, FirstStart first) {
        checkCron(schedule.timer());
        table.save(schedule);
        if (catalog.isAvailable(schedule.job())) {
            timers.set(schedule.job(), schedule.timer(), first);
        } else {
            timers.remove(schedule.job());
        }
        return schedule;
    }

    private void checkCron(JobTimer timer) {
        String cron = timer.cron();
        if (cron != null) {
            CronCheck.read(cron, timer.quiet(), businessZone, clock);
        }
    }

    private Schedule ofPerson(String job, JobTimer timer, String person) {
        return new Schedule(job, timer, Schedule.Source.PERSON, person, now());
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Schedule ofFile(JobDefinition definition) {
        return new Schedule(definition.name(), definition.timer(), Schedule.Source.FILE, FILE, now());
    }
}
