package dev.kopru.admin;

import dev.kopru.job.InvalidTimerException;
import dev.kopru.job.JobTimer;
import dev.kopru.job.JobTimer.QuietHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** A change of a timer as the API takes it; what is left out stays as it is. */
final class TimerRequest {

    private static final List<String> FIELDS = List.of("cron", "enabled", "every", "quietHours", "retriesWhilePaused");

    private TimerRequest() {}

    static JobTimer applied(Map<String, @Nullable Object> change, JobTimer before) {
        BodyFields.check(change, FIELDS);
        boolean newRhythm = change.get("every") != null || change.get("cron") != null;
        return new JobTimer(
                newRhythm ? every(change.get("every")) : before.every(),
                newRhythm ? text(change.get("cron")) : before.cron(),
                change.containsKey("quietHours") ? quiet(change.get("quietHours")) : before.quiet(),
                flag(change, "enabled", before.enabled()),
                flag(change, "retriesWhilePaused", before.retriesWhilePaused()));
    }

    private static @Nullable Duration every(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return DurationStyle.detectAndParse(value.toString().strip());
        } catch (IllegalArgumentException e) {
            throw InvalidTimerException.unreadable("every", value.toString(), "PT5M, 5m, 6h, P30D");
        }
    }

    private static @Nullable QuietHours quiet(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> hours && hours.get("from") != null && hours.get("until") != null) {
            return new QuietHours(time(hours.get("from")), time(hours.get("until")));
        }
        throw InvalidTimerException.unreadable(
                "quietHours", value.toString(), "{\"from\":\"22:00\",\"until\":\"06:00\"}");
    }

    private static LocalTime time(@Nullable Object value) {
        try {
            LocalTime time = LocalTime.parse(String.valueOf(value));
            if (time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
                return time;
            }
        } catch (DateTimeException e) {
            // Told below, as is a time that is finer than a timer can be.
        }
        throw InvalidTimerException.unreadable("quietHours", String.valueOf(value), "22:00");
    }

    private static boolean flag(Map<String, @Nullable Object> change, String name, boolean before) {
        Object value = change.get(name);
        if (value == null) {
            return before;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw InvalidRequestException.parameter(name, value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString().strip();
    }
}
