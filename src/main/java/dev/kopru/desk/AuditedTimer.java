package dev.kopru.desk;

import dev.kopru.job.JobTimer;
import dev.kopru.job.JobTimer.QuietHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A timer as the audit keeps it. */
final class AuditedTimer {

    private static final Pattern KEPT = Pattern.compile(
            "JobTimer\\[every=(\\w+), cron=([^=]*), quiet=(null"
                    + "|QuietHours\\[from=([\\d:]+), until=([\\d:]+)]), enabled=(true|false), retriesWhilePaused=(true|false)]");

    private AuditedTimer() {}

    /** Empty for what is none, or none any more. */
    static Optional<JobTimer> of(String kept) {
        Matcher timer = KEPT.matcher(kept);
        if (!timer.matches()) {
            return Optional.empty();
        }
        try {
            String every = known(timer.group(1));
            return Optional.of(new JobTimer(
                    every == null ? null : Duration.parse(every),
                    known(timer.group(2)),
                    timer.group(4) == null
                            ? null
                            : new QuietHours(LocalTime.parse(timer.group(4)), LocalTime.parse(timer.group(5))),
                    Boolean.parseBoolean(timer.group(6)),
                    Boolean.parseBoolean(timer.group(7))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String known(String value) {
        return "null".equals(value) ? null : value;
    }
}
