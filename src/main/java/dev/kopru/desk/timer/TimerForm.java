package dev.kopru.desk.timer;

import dev.kopru.desk.word.CronReading;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.run.InvalidTimerException;
import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import dev.kopru.schedule.FirstStart;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A timer as its form has it, as typed.
 *
 * @param count so many of {@code unit}, where the rhythm is an interval
 * @param time of the day, where the rhythm is one
 * @param days of the week for that; none = all
 * @param atOnce whether a new interval begins with a start
 */
record TimerForm(
        @Nullable Rhythm rhythm,
        @Nullable String count,
        @Nullable ChronoUnit unit,
        @Nullable String time,
        @Nullable List<DayOfWeek> days,
        @Nullable String cron,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable Boolean enabled,
        @Nullable Boolean retriesWhilePaused,
        @Nullable Boolean atOnce) {

    /** In which of three ways a timer is put. */
    enum Rhythm {
        EVERY,
        AT,
        CRON
    }

    private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES);

    static TimerForm of(JobTimer timer) {
        QuietHours quiet = timer.quiet();
        ChronoUnit unit = unit(timer.every());
        Optional<CronReading> daily = daily(timer.cron());
        Rhythm rhythm = timer.every() != null ? Rhythm.EVERY : daily.isPresent() ? Rhythm.AT : Rhythm.CRON;
        return new TimerForm(
                rhythm,
                timer.every() == null ? "" : Long.toString(timer.every().dividedBy(unit.getDuration())),
                unit,
                daily.map(at -> LocalTime.of(at.hours().first(), at.minutes().first())
                                .toString())
                        .orElse(""),
                daily.map(at -> List.copyOf(at.week())).orElse(List.of()),
                timer.cron() == null ? "" : timer.cron(),
                quiet == null ? "" : quiet.from().toString(),
                quiet == null ? "" : quiet.until().toString(),
                timer.enabled(),
                timer.retriesWhilePaused(),
                false);
    }

    /** The largest unit that goes into it evenly. */
    private static ChronoUnit unit(@Nullable Duration every) {
        return every == null
                ? ChronoUnit.MINUTES
                : UNITS.stream()
                        .filter(unit ->
                                every.equals(unit.getDuration().multipliedBy(every.dividedBy(unit.getDuration()))))
                        .findFirst()
                        .orElse(ChronoUnit.SECONDS);
    }

    private static Optional<CronReading> daily(@Nullable String cron) {
        return Optional.ofNullable(cron)
                .flatMap(CronReading::of)
                .filter(read -> read.minutes().size() == 1
                        && read.hours().size() == 1
                        && read.monthDays().isEmpty()
                        && read.place() == null);
    }

    public boolean isOn(DayOfWeek day) {
        return days != null && days.contains(day);
    }

    public List<ChronoUnit> units() {
        List<ChronoUnit> units = new ArrayList<>(UNITS);
        units.sort(null);
        if (unit == ChronoUnit.SECONDS) {
            units.add(0, unit);
        }
        return units;
    }

    FirstStart first() {
        return isTrue(atOnce) ? FirstStart.NOW : FirstStart.AFTER_INTERVAL;
    }

    /** Throws {@link InvalidTimerException} when it makes no timer. */
    JobTimer timer(DeskWords words) {
        boolean isInterval = rhythm == null || rhythm == Rhythm.EVERY;
        String times = rhythm == Rhythm.AT ? dailyCron(words) : typed(cron);
        return new JobTimer(
                isInterval ? every(words) : null,
                isInterval ? null : times,
                quiet(words),
                isTrue(enabled),
                isTrue(retriesWhilePaused));
    }

    private Duration every(DeskWords words) {
        try {
            return Duration.of(Long.parseLong(typed(count)), Objects.requireNonNullElse(unit, ChronoUnit.MINUTES));
        } catch (NumberFormatException | ArithmeticException e) {
            throw InvalidTimerException.unreadable(words.say("desk.timers.form.count"), typed(count), "5");
        }
    }

    private String dailyCron(DeskWords words) {
        LocalTime at = time(time, "desk.timers.form.time", words);
        List<DayOfWeek> on = days == null ? List.of() : days;
        boolean everyDay = on.isEmpty() || on.size() == DayOfWeek.values().length;
        String week = on.stream()
                .sorted()
                .map(day -> day.name().substring(0, 3).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        return "0 " + at.getMinute() + " " + at.getHour() + (everyDay ? " * * ?" : " ? * " + week);
    }

    private @Nullable QuietHours quiet(DeskWords words) {
        if (typed(quietFrom).isEmpty() && typed(quietUntil).isEmpty()) {
            return null;
        }
        return new QuietHours(
                time(quietFrom, "desk.timers.form.quietFrom", words),
                time(quietUntil, "desk.timers.form.quietUntil", words));
    }

    private static LocalTime time(@Nullable String text, String field, DeskWords words) {
        try {
            return LocalTime.parse(typed(text)).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException e) {
            throw InvalidTimerException.unreadable(words.say(field), typed(text), "22:00");
        }
    }

    /** A box that is not ticked is not sent. */
    private static boolean isTrue(@Nullable Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
