package dev.kopru.run;

import dev.kopru.record.Counts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells the log of each run in one line what it did, and the metrics. */
@Component
class RunLine {

    private static final Logger log = LoggerFactory.getLogger(RunLine.class);

    private final RunCounts counts;
    private final IdleRuns idle;
    private final RunMetrics metrics;

    RunLine(RunCounts counts, IdleRuns idle, RunMetrics metrics) {
        this.counts = counts;
        this.idle = idle;
        this.metrics = metrics;
    }

    /** A run that found nothing to do is told where a person has asked for it, and else once in a while. */
    void tell(String job, JobExecution execution, StartedBy startedBy) {
        try {
            Counts all = counts.byStep(execution.getId()).values().stream().reduce(Counts.NONE, Counts::plus);
            metrics.ended(job, execution, all);
            String line = line(job, execution, all);
            if (execution.getStatus() == BatchStatus.COMPLETED || execution.getStatus() == BatchStatus.STOPPED) {
                boolean news = idle.isNews(job, all) || !startedBy.equals(StartedBy.TIMER);
                log.atLevel(news ? Level.INFO : Level.DEBUG).log("{}", line);
            } else {
                log.warn(
                        "{}: {}",
                        line,
                        RootCause.of(execution.getAllFailureExceptions()).orElse(""));
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("{} {} (run {}), its counts could not be read", job, execution.getStatus(), execution.getId());
        }
    }

    private static String line(String job, JobExecution execution, Counts counts) {
        return String.format(
                Locale.ROOT,
                "%s %s: read %d, written %d, unchanged %d, rejected %d, notices %d, %.1f s (run %d)",
                job,
                execution.getStatus(),
                counts.read(),
                counts.written(),
                counts.unchanged(),
                counts.rejected(),
                counts.notices(),
                seconds(execution.getStartTime(), execution.getEndTime()),
                execution.getId());
    }

    private static double seconds(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null ? 0 : Duration.between(from, to).toMillis() / 1000.0;
    }
}
