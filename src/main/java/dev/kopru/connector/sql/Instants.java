package dev.kopru.connector.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instants as databases keep them: date and time without a zone, in the zone that {@code folder.yml} names and UTC
 * otherwise. What the driver refuses to read, such as a date that no calendar has, is read as text; a text that says its
 * offset is believed.
 */
record Instants(ZoneId zone) {

    // Zero dates, 0001-01-01, 1753-01-01 and the like stand for "not set".
    private static final int FIRST_REAL_YEAR = 1900;

    /** As PostgreSQL and SQL Server write it behind a time: +00, +03:00. */
    private static final Pattern OFFSET = Pattern.compile(":\\d\\d(?:\\.\\d+)? ?([+-]\\d\\d(?::?\\d\\d)?)$");

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    static final Instants UTC = new Instants(ZoneOffset.UTC);

    /** As MySQL writes it. A driver that takes MariaDB 10 for MySQL 5.5 would send a date object without fractions. */
    String format(Instant instant) {
        return FORMAT.format(instant.atZone(zone));
    }

    /** Null for nothing and for dates that mean "no date". */
    @Nullable
    Instant of(@Nullable LocalDateTime local) {
        return local == null || local.getYear() < FIRST_REAL_YEAR
                ? null
                : local.atZone(zone).toInstant();
    }

    /** The instant written as {@code 2026-03-08 02:19:00.123456} or a shorter form; null for "no date". */
    @Nullable
    Instant parse(String text) {
        if (text.length() < 10 || digits(text, 0, 4) < FIRST_REAL_YEAR) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    digits(text, 0, 4),
                    digits(text, 5, 7),
                    digits(text, 8, 10),
                    digits(text, 11, 13),
                    digits(text, 14, 16),
                    digits(text, 17, 19),
                    nanos(text));
            Matcher offset = OFFSET.matcher(text);
            return offset.find() ? local.toInstant(ZoneOffset.of(offset.group(1))) : of(local);
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
        boolean goesOn = true;
        for (int i = 20; i < 29; i++) {
            int digit = goesOn && i < text.length() ? Character.digit(text.charAt(i), 10) : -1;
            goesOn = digit >= 0;
            nanos = nanos * 10 + Math.max(digit, 0);
        }
        return nanos;
    }
}
