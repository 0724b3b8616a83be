package dev.kopru.schedule;

import dev.kopru.run.JobTimer.QuietHours;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.quartz.impl.calendar.BaseCalendar;

/**
 * Keeps a timer silent in its quiet hours. Quartz's own daily calendar counts the end of a range in and leaves midnight
 * out; the store keeps this one serialized, so its fields stay as they are.
 */
final class QuietCalendar extends BaseCalendar {

    @Serial
    private static final long serialVersionUID = 1;

    private final LocalTime from;
    private final LocalTime until;
    private final ZoneId zone;

    QuietCalendar(QuietHours quiet, ZoneId zone) {
        this.from = quiet.from();
        this.until = quiet.until();
        this.zone = zone;
    }

    @Override
    public boolean isTimeIncluded(long time) {
        return super.isTimeIncluded(time)
                && !new QuietHours(from, until).contains(local(time).toLocalTime());
    }

    @Override
    public long getNextIncludedTime(long time) {
        if (isTimeIncluded(time)) {
            return time;
        }
        ZonedDateTime end = local(time).with(until);
        return (end.toInstant().toEpochMilli() > time ? end : end.plusDays(1))
                .toInstant()
                .toEpochMilli();
    }

    private ZonedDateTime local(long time) {
        return Instant.ofEpochMilli(time).atZone(zone);
    }
}
