package dev.kopru.schedule;

import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code job_timer}: the timers in force. */
@Repository
class ScheduleTable {

    private static final String SELECT =
            """
            SELECT job, run_every, cron, quiet_from, quiet_until, enabled, retries_while_paused,
                source, changed_by, changed_at
            FROM job_timer WHERE job = ?
            """;

    private final JdbcClient jdbc;

    ScheduleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Schedule> find(String job) {
        return find(job, SELECT);
    }

    /** Until the end of the transaction nobody else changes it. */
    Optional<Schedule> locked(String job) {
        return find(job, SELECT + " FOR UPDATE");
    }

    private Optional<Schedule> find(String job, String select) {
        return jdbc.sql(select).param(job).query((row, n) -> schedule(row)).optional();
    }

    void save(Schedule schedule) {
        JobTimer timer = schedule.timer();
        QuietHours quiet = timer.quiet();
        jdbc.sql(
                        """
                        INSERT INTO job_timer (job, run_every, cron, quiet_from, quiet_until, enabled,
                            retries_while_paused, source, changed_by, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE run_every = VALUES(run_every), cron = VALUES(cron),
                            quiet_from = VALUES(quiet_from), quiet_until = VALUES(quiet_until),
                            enabled = VALUES(enabled), retries_while_paused = VALUES(retries_while_paused),
                            source = VALUES(source), changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)
                        """)
                .param(schedule.job())
                .param(timer.every() == null ? null : timer.every().toString())
                .param(timer.cron())
                .param(quiet == null ? null : quiet.from().toString())
                .param(quiet == null ? null : quiet.until().toString())
                .param(timer.enabled())
                .param(timer.retriesWhilePaused())
                .param(schedule.source().name().toLowerCase(Locale.ROOT))
                .param(schedule.changedBy())
                .param(LocalDateTime.ofInstant(schedule.changedAt(), ZoneOffset.UTC))
                .update();
    }

    void delete(String job) {
        jdbc.sql("DELETE FROM job_timer WHERE job = ?").param(job).update();
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        @Nullable String every = row.getString("run_every");
        @Nullable LocalTime from = row.getObject("quiet_from", LocalTime.class);
        @Nullable LocalTime until = row.getObject("quiet_until", LocalTime.class);
        JobTimer timer = new JobTimer(
                every == null ? null : Duration.parse(every),
                row.getString("cron"),
                from == null || until == null ? null : new QuietHours(from, until),
                row.getBoolean("enabled"),
                row.getBoolean("retries_while_paused"));
        return new Schedule(
                row.getString("job"),
                timer,
                Schedule.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("changed_by"),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
