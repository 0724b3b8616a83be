package dev.kopru.schedule;

import dev.kopru.run.InvalidTimerException;
import dev.kopru.run.JobTimer.QuietHours;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** Reads cron expressions and refuses those that never fire, but in quiet hours, or more often than once a minute. */
final class CronCheck {

    private static final String EXPECTED =
            "second minute hour day-of-month month day-of-week, one of the two days being ?, for example 0 30 3 * * ? (03:30"
                    + " every day)";
    /** More than a day has minutes, so that a rhythm of minutes is followed through its quiet hours. */
    private static final int FIRINGS_LOOKED_AT = 3000;

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private CronCheck() {}

    static CronExpression read(String cron, @Nullable QuietHours quiet, ZoneId zone, Clock clock) {
        CronExpression expression = parse(cron);
        expression.setTimeZone(TimeZone.getTimeZone(zone));
        Date before = Date.from(clock.instant());
        @Nullable Date previous = null;
        boolean fires = false;
        for (int i = 0; i < FIRINGS_LOOKED_AT; i++) {
            @Nullable Date next = expression.getNextValidTimeAfter(before);
            if (next == null) {
                break;
            }
            if (previous != null && next.getTime() - previous.getTime() < SHORTEST.toMillis()) {
                throw InvalidTimerException.firesTooOften(cron);
            }
            fires |= quiet == null || !quiet.contains(LocalTime.ofInstant(next.toInstant(), zone));
            previous = next;
            before = next;
        }
        if (!fires) {
            throw InvalidTimerException.neverFires(cron);
        }
        return expression;
    }

    private static CronExpression parse(String cron) {
        try {
            return new CronExpression(cron);
        } catch (ParseException e) {
            throw InvalidTimerException.unreadableCron(cron, EXPECTED);
        }
    }
}
