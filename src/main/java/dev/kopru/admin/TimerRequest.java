package dev.kopru.admin;

import dev.kopru.admin.request.BodyFields;
import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.run.InvalidTimerException;
import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import io.swagger.v3.oas.annotations.media.Schema;
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

    private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9](:00(\\.0+)?)?$";
    private static final List<String> QUIET_FIELDS = List.of("from", "until");
    private static final List<String> FIELDS = List.of("cron", "enabled", "every", "quietHours", "retriesWhilePaused");

    private TimerRequest() {}

    /** The body of the request, for the API's description. */
    @Schema(name = "TimerRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Body(
            @Schema(
                            description =
                                    "How often: ISO 8601 or short (5m, 6h), at least a minute; null where cron rules",
                            example = "PT5M",
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    @Nullable
                    String every,
            @Schema(
                            description =
                                    "When, in the business zone: second minute hour day-of-month month day-of-week",
                            example = "0 0 3 * * ?",
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    @Nullable
                    String cron,
            @Schema(
                            description = "Quiet hours, in which it never starts; null removes them",
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    @Nullable
                    Quiet quietHours,
            @Schema(description = "false pauses", requiredMode = Schema.RequiredMode.NOT_REQUIRED) boolean enabled,
            @Schema(
                            description = "Whether due rejected records are retried while the job is paused",
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    boolean retriesWhilePaused) {

        /** Times of the day, to the minute. */
        @Schema(name = "QuietHoursRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
        record Quiet(
                @Schema(pattern = TIME, example = "22:00") String from,
                @Schema(pattern = TIME, example = "06:00") String until) {}
    }

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
        if (value instanceof Map<?, ?> hours) {
            BodyFields.checkNames(hours.keySet(), QUIET_FIELDS);
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
        throw InvalidRequestException.parameter(name, value, "true, false");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString().strip();
    }
}
