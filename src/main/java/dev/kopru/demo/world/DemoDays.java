package dev.kopru.demo.world;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The demo's calendar: everything is dated back from today in Istanbul, and nothing lies after yesterday. */
public record DemoDays(LocalDate today) {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    public static DemoDays of(Clock clock) {
        return new DemoDays(LocalDate.ofInstant(clock.instant(), ISTANBUL));
    }

    /** Before everything else: when the books were set up. */
    public LocalDateTime first() {
        return ago(730, 9, 0);
    }

    public LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /** The moment in UTC, at a time of day in Istanbul. */
    public LocalDateTime ago(int days, int hour, int minute) {
        return utc(ago(days).atTime(hour, minute));
    }

    /** The moment itself, or the end of yesterday where it would lie later. */
    public LocalDateTime atMostYesterday(LocalDateTime utc) {
        LocalDateTime end = utc(today.atStartOfDay().minusMinutes(1));
        return utc.isBefore(end) ? utc : end;
    }

    public static LocalDateTime evening(LocalDate date) {
        return utc(date.atTime(18, 30));
    }

    private static LocalDateTime utc(LocalDateTime istanbul) {
        return istanbul.atZone(ISTANBUL).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
