package dev.kopru.desk.word;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes times as people of the business read them: in its zone and in the language of the page. */
public final class DeskTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ZoneId zone;
    private final Clock clock;
    private final DeskWords words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter thisYear;

    public DeskTimes(ZoneId zone, Clock clock, Locale locale, DeskWords words) {
        this.zone = zone;
        this.clock = clock;
        this.words = words;
        this.day = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        this.thisYear = DateTimeFormatter.ofPattern("d MMM", locale);
    }

    /** Today's by the time alone. */
    public String at(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var local = instant.atZone(zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (local.toLocalDate().equals(today)) {
            return TIME.format(local);
        }
        return (local.getYear() == today.getYear() ? thisYear : day).format(local) + " " + TIME.format(local);
    }

    /** A day that is kept as 2026-01-31. */
    String day(String iso) {
        return day.format(LocalDate.parse(iso));
    }

    /** Its day alone. */
    public String date(Instant instant) {
        return day.format(instant.atZone(zone));
    }

    /** With seconds in UTC, for the one who compares with a log. */
    public String utc(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** How long ago, or how long until, in the largest unit that fits. */
    public String ago(@Nullable Instant instant) {
        return instant == null
                ? ""
                : length(Duration.between(instant, clock.instant()).abs());
    }

    public boolean isPast(Instant instant) {
        return !instant.isAfter(clock.instant());
    }

    public String between(@Nullable Instant from, @Nullable Instant to) {
        return from == null ? "" : length(Duration.between(from, to == null ? clock.instant() : to));
    }

    /** Such as 4 s, 12 min, 3 h 20 min, 5 days. */
    public String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return words.say("desk.length.seconds", seconds);
        }
        if (seconds < 3_600) {
            return words.say("desk.length.minutes", seconds / 60);
        }
        if (seconds < 86_400) {
            return words.say("desk.length.hours", seconds / 3_600, seconds % 3_600 / 60);
        }
        return words.count("desk.length.days", seconds / 86_400);
    }
}
