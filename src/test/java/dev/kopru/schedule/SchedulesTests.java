package dev.kopru.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.InvalidTimerException;
import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.TestNode;
import dev.kopru.run.UnknownJobException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Timers over restarts: who rules them, and when they fire next. */
class SchedulesTests {

    private static final String JOB = NumbersJob.NAME;
    private static final JobTimer TWO_HOURS = JobTimer.every(Duration.ofHours(2), true);

    private final Schemas schemas = TestDatabase.fresh();

    @AfterEach
    void drop() {
        schemas.close();
    }

    private static Schedule schedule(TestNode node) {
        return node.bean(Schedules.class)
                .of(node.bean(dev.kopru.run.JobCatalog.class).definition(JOB));
    }

    private static List<Instant> coming(TestNode node) {
        return node.bean(Schedules.class).coming(JOB, 3);
    }

    @Test
    void anUnchangedTimerKeepsItsRhythmOverARestart() {
        Schedule before;
        List<Instant> coming;
        try (TestNode node = TimerNode.standing(schemas, "test.every=PT5M")) {
            before = schedule(node);
            coming = coming(node);
            assertThat(coming).hasSize(3);
            assertThat(Duration.between(coming.get(0), coming.get(1))).isEqualTo(Duration.ofMinutes(5));
        }
        try (TestNode node = TimerNode.standing(schemas, "test.every=PT5M")) {
            assertThat(coming(node)).isEqualTo(coming);
            assertThat(schedule(node).changedAt()).isCloseTo(before.changedAt(), within());
        }
        try (TestNode node = TimerNode.standing(schemas, "test.every=PT10M")) {
            assertThat(schedule(node).timer().every())
                    .as("a change in the file")
                    .isEqualTo(Duration.ofMinutes(10));
            assertThat(schedule(node).source()).isEqualTo(Schedule.Source.FILE);
        }
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(1, ChronoUnit.MILLIS);
    }

    @Test
    void aPersonsTimerOutranksTheFileUntilItIsGivenBack() {
        try (TestNode node = TimerNode.standing(schemas)) {
            node.bean(Schedules.class).change(JOB, TWO_HOURS, "ayşe");
        }
        try (TestNode node = TimerNode.standing(schemas, "test.every=PT7M")) {
            assertThat(schedule(node).timer()).isEqualTo(TWO_HOURS);
            assertThat(schedule(node).source()).isEqualTo(Schedule.Source.PERSON);
            assertThat(schedule(node).changedBy()).isEqualTo("ayşe");
            List<Instant> coming = coming(node);
            assertThat(Duration.between(coming.get(0), coming.get(1))).isEqualTo(Duration.ofHours(2));

            node.bean(Schedules.class).backToFile(JOB);

            assertThat(schedule(node).timer().every()).isEqualTo(Duration.ofMinutes(7));
            assertThat(schedule(node).source()).isEqualTo(Schedule.Source.FILE);
        }
    }

    @Test
    void aPausedTimerDoesNotComeUntilItIsResumed() {
        try (TestNode node = TimerNode.standing(schemas)) {
            Schedules schedules = node.bean(Schedules.class);
            schedules.change(JOB, JobTimer.every(Duration.ofMinutes(5), false), "ayşe");
            assertThat(coming(node)).isEmpty();
            schedules.change(JOB, new JobTimer(Duration.ofMinutes(5), null, null, false, true), "ayşe");
            assertThat(coming(node)).as("retries only").isEmpty();
            schedules.change(JOB, JobTimer.every(Duration.ofMinutes(5), true), "ayşe");
            assertThat(coming(node)).hasSize(3);
        }
    }

    @Test
    void cronFiresInTheBusinessZoneAndOutsideQuietHours() {
        try (TestNode node = TimerNode.standing(schemas)) {
            QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
            node.bean(Schedules.class).change(JOB, new JobTimer(null, "0 0 5,6,21,22 * * ?", night, true, false), "a");

            assertThat(coming(node)).hasSize(3).isSorted().allSatisfy(time -> assertThat(
                            time.atZone(ZoneId.of("Europe/Istanbul")).getHour())
                    .isIn(6, 21));
        }
    }

    @Test
    void runNowLeavesTheRhythmAlone() {
        try (TestNode node = TimerNode.standing(schemas)) {
            List<Instant> coming = coming(node);

            assertThat(node.ended(node.begin()).status()).isEqualTo("COMPLETED");

            assertThat(coming(node)).isEqualTo(coming);
        }
    }

    @Test
    void aPersonsCronThatIsOverDoesNotKeepTheServiceFromStarting() {
        try (TestNode node = TimerNode.standing(schemas)) {
            node.bean(Schedules.class).change(JOB, TWO_HOURS, "ayşe");
        }
        new JdbcTemplate(schemas.own()).update("UPDATE job_timer SET run_every = NULL, cron = '0 0 3 1 1 ? 2020'");

        try (TestNode node = TimerNode.standing(schemas)) {
            assertThat(coming(node)).isEmpty();
            assertThat(node.bean(OverdueJobs.class).since()).isEmpty();
            assertThat(schedule(node).source()).isEqualTo(Schedule.Source.PERSON);
        }
    }

    @Test
    void aRefusedTimerChangesNothing() {
        try (TestNode node = TimerNode.standing(schemas)) {
            Schedules schedules = node.bean(Schedules.class);
            List<Instant> coming = coming(node);

            assertThatThrownBy(
                            () -> schedules.change(JOB, new JobTimer(null, "0 0 3 31 2 ?", null, true, false), "ayşe"))
                    .isInstanceOf(InvalidTimerException.class);
            assertThatThrownBy(() -> schedules.change("NoJob", TWO_HOURS, "ayşe"))
                    .isInstanceOf(UnknownJobException.class);

            assertThat(coming(node)).isEqualTo(coming);
            assertThat(schedule(node).source()).isEqualTo(Schedule.Source.FILE);
        }
    }

    @Test
    void aJobThatMissedThreeIntervalsIsOverdue() {
        try (TestNode node = TimerNode.standing(schemas, "test.every=PT5M")) {
            OverdueJobs overdue = node.bean(OverdueJobs.class);
            assertThat(overdue.since()).as("just set").isEmpty();
            node.ended(node.begin());
            lastRanAndChanged(14);
            assertThat(overdue.since()).isEmpty();
            lastRanAndChanged(16);
            assertThat(overdue.since()).containsOnlyKeys(JOB);

            node.bean(Schedules.class).change(JOB, JobTimer.every(Duration.ofMinutes(5), false), "ayşe");
            lastRanAndChanged(16);
            assertThat(overdue.since()).as("paused").isEmpty();
        }
    }

    private void lastRanAndChanged(int minutesAgo) {
        JdbcTemplate own = new JdbcTemplate(schemas.own());
        own.update("UPDATE BATCH_JOB_EXECUTION SET END_TIME = UTC_TIMESTAMP(6) - INTERVAL ? MINUTE", minutesAgo);
        own.update("UPDATE job_timer SET changed_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
    }
}
