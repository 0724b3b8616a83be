package dev.kopru.run;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** A timer that cannot be: too short, not readable, or one that never fires. */
public final class InvalidTimerException extends IllegalArgumentException implements Explained {

    private final transient Reason reason;

    private InvalidTimerException(String message, String code, Object... arguments) {
        super(message);
        this.reason = new Reason(
                code, List.of(arguments).stream().map(String::valueOf).toList());
    }

    static InvalidTimerException tooShort(Duration every) {
        return new InvalidTimerException(
                "timer.every must be at least one minute (1m), but is " + every, "TIMER_TOO_SHORT", every);
    }

    static InvalidTimerException eitherEveryOrCron() {
        return new InvalidTimerException("A timer needs either every or cron, and not both", "TIMER_EVERY_OR_CRON");
    }

    static InvalidTimerException quietAllDay(LocalTime time) {
        return new InvalidTimerException(
                "Quiet hours from " + time + " until " + time + " leave no time to run", "TIMER_QUIET_ALL_DAY", time);
    }

    public static InvalidTimerException unreadable(String field, String value, String expected) {
        return new InvalidTimerException(
                field + " cannot be read: \"" + value + "\"; expected " + expected,
                "TIMER_UNREADABLE",
                field,
                value,
                expected);
    }

    /** {@code expected}: for those who read the log; people read it in their own language. */
    public static InvalidTimerException unreadableCron(String cron, String expected) {
        return new InvalidTimerException(
                "cron cannot be read: \"" + cron + "\"; expected " + expected,
                "TIMER_UNREADABLE",
                "cron",
                cron,
                "cron-form");
    }

    static InvalidTimerException cronTooLong(int length, int longest) {
        return new InvalidTimerException(
                "A cron expression of " + length + " characters; at most " + longest + " fit",
                "TIMER_CRON_TOO_LONG",
                length,
                longest);
    }

    public static InvalidTimerException neverFires(String cron) {
        return new InvalidTimerException("The cron expression \"" + cron + "\" never fires", "TIMER_NEVER_FIRES", cron);
    }

    public static InvalidTimerException firesTooOften(String cron) {
        return new InvalidTimerException(
                "The cron expression \"" + cron + "\" fires more often than once a minute", "TIMER_TOO_OFTEN", cron);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
