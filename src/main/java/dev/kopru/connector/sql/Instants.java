package dev.kopru.connector.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Instants as MySQL keeps them: UTC date and time without a zone. What the driver refuses to read, such as a date that no
 * calendar has, is read as text.
 */
final class Instants {

    // Zero dates, 0001-01-01, 1753-01-01 and the like stand for "not set".
    private static final int FIRST_REAL_YEAR = 1900;

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Instants() {}

    /** As MySQL writes it. A driver that takes MariaDB 10 for MySQL 5.5 would send a date object without fractions. */
    static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /** Null for nothing and for dates that mean "no date". */
    static @Nullable Instant of(@Nullable LocalDateTime utc) {
        return utc == null || utc.getYear() < FIRST_REAL_YEAR ? null : utc.toInstant(ZoneOffset.UTC);
    }

    /** The instant written as {@code 2026-03-08 02:19:00.123456} or a shorter form; null for "no date". */
    static @Nullable Instant parse(String text) {
        if (text.length() < 10 || digits(text, 0, 4) < FIRST_REAL_YEAR) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            digits(text, 0, 4),
                            digits(text, 5, 7),
                            digits(text, 8, 10),
                            digits(text, 11, 13),
                            digits(text, 14, 16),
                            digits(text, 17, 19),
                            nanos(text))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // 2026-00-00: MySQL keeps dates that no calendar has.
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to && i < text.length(); i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int i = 20; i < 29; i++) {
            nanos = nanos * 10 + (i < text.length() ? Character.digit(text.charAt(i), 10) : 0);
        }
        return nanos;
    }
}
