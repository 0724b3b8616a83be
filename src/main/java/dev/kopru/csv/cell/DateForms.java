package dev.kopru.csv.cell;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.ValueRange;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The declared forms of points in time, strictly kept: 31.02.2024 is no date, and no form is guessed. */
public final class DateForms {

    /** What databases, spreadsheets and the clocks of computers write for nothing, as no calendar or every program has it. */
    private static final Pattern NO_DATE =
            Pattern.compile("(?:\\d{4}[-./]0?0[-./]0?0|0?0[-./]0?0[-./]\\d{4}|1900-0?1-0?0|0?0\\.0?1\\.1900"
                    + "|(?:0001|1900|1970)-0?1-0?1|0?1\\.0?1\\.(?:0001|1900|1970)|1899-12-3[01]|3[01]\\.12\\.1899)"
                    + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?Z?)?");

    private static final Set<LocalDate> ZERO_DAYS = Set.of(
            LocalDate.of(1, 1, 1),
            LocalDate.of(1899, 12, 30),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1970, 1, 1));

    /** A form in which a figure may have one digit takes any number of them. */
    private static final Pattern SHORT = Pattern.compile("(?<![A-Za-z])[dMHhms](?![A-Za-z])");

    private static final Pattern ODD_LENGTH = Pattern.compile("(?<!\\d)(?:\\d{3}|\\d{5,})(?!\\d)");

    /** Two figures that run into each other look like a later one, which no instant in microseconds can be. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    /** Databases write it behind the seconds; nothing here is as exact. */
    private static final Pattern FRACTION = Pattern.compile("(\\d:\\d{2}:\\d{2})\\.\\d{1,9}(?=$|Z|[+-])");

    private static final OffsetDateTime PROBE = OffsetDateTime.of(2024, 4, 3, 5, 6, 7, 0, ZoneOffset.ofHours(3));

    private final Map<String, DateTimeFormatter> forms = new LinkedHashMap<>();
    /** Those of the forms that take figures of any length. */
    private final Set<String> loose = new HashSet<>();

    private DateForms() {}

    /** Throws {@link IllegalArgumentException} for a pattern that is none, or two that read one text as two dates. */
    public static DateForms of(List<String> patterns) {
        DateForms all = new DateForms();
        // In a strict form the year of the era would need its era.
        patterns.forEach(pattern -> all.forms.put(
                pattern,
                DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT)));
        patterns.stream()
                .filter(pattern -> SHORT.matcher(pattern).find() && !pattern.contains("S"))
                .forEach(all.loose::add);
        all.forms.keySet().forEach(all::refuseContradiction);
        return all;
    }

    /** Whether it is one of the values by which systems say that there is no date, in one of the forms or a common one. */
    boolean isNoDate(String text) {
        return isNoDate(text, parsed(text));
    }

    private static boolean isNoDate(String text, @Nullable TemporalAccessor parsed) {
        return NO_DATE.matcher(text).matches() || parsed != null && ZERO_DAYS.contains(LocalDate.from(parsed));
    }

    /** What a text says, read once. */
    public record Reading(boolean isNoDate, @Nullable Instant instant) {}

    /** Both {@link #isNoDate} and {@link #parse}: files have millions of dates. */
    public Reading read(String text, ZoneId zone) {
        TemporalAccessor parsed = parsed(text);
        return new Reading(isNoDate(text, parsed), parsed == null ? null : instant(parsed, zone));
    }

    /** The point in time, or null when it is in none of the forms; a date alone is its first moment in the zone. */
    @Nullable
    Instant parse(String text, ZoneId zone) {
        TemporalAccessor parsed = parsed(text);
        return parsed == null ? null : instant(parsed, zone);
    }

    /** Whether it is a date without a time. */
    public boolean isDateAlone(String text) {
        return parsed(text) instanceof LocalDate;
    }

    @Override
    public String toString() {
        return String.join(", ", forms.keySet());
    }

    private void refuseContradiction(String pattern) {
        String text = form(pattern).format(PROBE);
        forms.forEach((other, form) -> {
            TemporalAccessor parsed = parsed(text, form);
            if (parsed != null && !LocalDate.from(parsed).equals(PROBE.toLocalDate())) {
                throw new IllegalArgumentException(
                        "\"" + pattern + "\" and \"" + other + "\" read " + text + " as two dates");
            }
        });
    }

    private DateTimeFormatter form(String pattern) {
        return Objects.requireNonNull(forms.get(pattern));
    }

    private @Nullable TemporalAccessor parsed(String written) {
        boolean hasFraction = written.indexOf('.', Math.max(0, written.indexOf(':'))) >= 0;
        String text = hasFraction ? FRACTION.matcher(written).replaceFirst("$1") : written;
        for (Map.Entry<String, DateTimeFormatter> form : forms.entrySet()) {
            TemporalAccessor parsed = parsed(text, form.getValue());
            if (parsed != null && LocalDate.from(parsed).getYear() > 0 && isOfLength(text, form.getKey())) {
                return parsed;
            }
        }
        return null;
    }

    private boolean isOfLength(String text, String form) {
        return !loose.contains(form) || !ODD_LENGTH.matcher(text).find();
    }

    private static @Nullable TemporalAccessor parsed(String text, DateTimeFormatter form) {
        try {
            // Most forms do not fit, and an exception for each of them costs more than all else that is done with a
            // row.
            ParsePosition end = new ParsePosition(0);
            boolean fits = form.parseUnresolved(text, end) != null && end.getIndex() == text.length();
            TemporalAccessor best = fits ? best(form.parse(text)) : null;
            return best != null && YEARS.isValidIntValue(best.get(ChronoField.YEAR)) ? best : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** As much of date, time and offset as there is. */
    private static TemporalAccessor best(TemporalAccessor parsed) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (time == null) {
            return LocalDate.from(parsed);
        }
        LocalDateTime local = LocalDate.from(parsed).atTime(time);
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        return offset == null ? local : local.atOffset(offset);
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        if (parsed instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        return parsed instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    }
}
