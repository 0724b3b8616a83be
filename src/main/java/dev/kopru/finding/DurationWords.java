package dev.kopru.finding;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says durations as people do: PT1M30S is 1 minute 30 seconds. */
final class DurationWords {

    private static final Pattern ISO = Pattern.compile("(?<!\\w)P(?:-?\\d+D)?(?:T[-\\d.HMS]+)?(?!\\w)");

    private DurationWords() {}

    /** The text with every duration in it in words. */
    static String in(String text, Locale language) {
        return ISO.matcher(text).replaceAll(found -> Matcher.quoteReplacement(said(found.group(), language)));
    }

    private static String said(String iso, Locale language) {
        try {
            return said(Duration.parse(iso), language);
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private static String said(Duration duration, Locale language) {
        if (duration.isNegative()) {
            return FindingWords.text("duration.minus", language, List.of(said(duration.negated(), language)));
        }
        List<String> parts = new ArrayList<>();
        part(parts, "day", duration.toDays(), language);
        part(parts, "hour", duration.toHoursPart(), language);
        part(parts, "minute", duration.toMinutesPart(), language);
        part(parts, "second", duration.toSecondsPart(), language);
        part(parts, "millisecond", duration.toMillisPart(), language);
        if (parts.isEmpty()) {
            parts.add(FindingWords.text("duration.seconds", language, List.of("0")));
        }
        return String.join(" ", parts);
    }

    private static void part(List<String> parts, String unit, long number, Locale language) {
        if (number != 0) {
            String key = "duration." + unit + (number == 1 ? "" : "s");
            parts.add(FindingWords.text(key, language, List.of(Long.toString(number))));
        }
    }
}
