package dev.kopru.csv.torn;

import dev.kopru.text.KeyText;
import dev.kopru.text.SpreadsheetGuess;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which day, month or time a spreadsheet takes a text for. Which of two figures is the day depends on its language: 1/2 becomes 01.Şub,
 * and 2-Jan where it speaks English; 1/2 and 2/1 are two.
 */
final class DayMeaning {

    private static final String TIME = "(?:[ T](\\d{1,2}:\\d{1,2}(?::\\d{1,2})?))?";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d\\d|\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern TWO_FIGURES = Pattern.compile("(\\d{1,2})[./-](\\d{1,2}|(?:19|20)\\d\\d)");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("((?:19|20)\\d\\d)[./-](\\d{1,2})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]?\\d)(?::([0-5]?\\d))?");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,4}");
    private static final Pattern WORDS = Pattern.compile("[./ \\-]+");

    /** By the first three letters, in the form of keys. */
    private static final Map<String, Integer> MONTHS = months(
            "oca jan jän",
            "şub feb",
            "mar mär mrz",
            "nis apr",
            "may mai",
            "haz jun",
            "tem jul",
            "ağu aug",
            "eyl sep",
            "eki oct okt",
            "kas nov",
            "ara dec dez");

    /** Of these an English spreadsheet has made what was month and day. */
    private static final Set<String> ENGLISH =
            Set.of("jan", "feb", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final int LETTERS = 3;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_MONTH = 31;
    private static final int CENTURY = 100;

    private DayMeaning() {}

    /** Of a text without letters; null where it is none. */
    static @Nullable String of(String text) {
        if (!beginsLikeDate(text)) {
            return null;
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return date(number(day.group(1)), number(day.group(3)), number(day.group(4)), day.group(5));
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return date(number(year.group(4)), number(year.group(3)), number(year.group(1)), year.group(5));
        }
        Matcher two = TWO_FIGURES.matcher(text);
        if (two.matches()) {
            return ofTwo(number(two.group(1)), number(two.group(2)));
        }
        Matcher month = YEAR_AND_MONTH.matcher(text);
        if (month.matches()) {
            return monthOfYear(number(month.group(2)), number(month.group(1)));
        }
        Matcher clock = CLOCK.matcher(text);
        return clock.matches() ? clock(clock) : null;
    }

    /** Files have millions of codes: a date begins with one, two or four digits. */
    private static boolean beginsLikeDate(String text) {
        int first = 0;
        while (first < text.length() && Character.isDigit(text.charAt(first))) {
            first++;
        }
        return first == 1 || first == 2 || first == 4 || first == 3 && text.indexOf(':') == first;
    }

    private static @Nullable String date(int day, int month, int year, @Nullable String time) {
        Matcher clock = CLOCK.matcher(time == null ? "" : time);
        String ofDay = clock.matches() ? clock(clock) : "";
        return "/" + day + "." + month + "." + year % CENTURY + (ofDay.equals(":0:0:0") ? "" : ofDay);
    }

    /** Day and month, or, where the second is none, month and year. */
    private static @Nullable String ofTwo(int one, int other) {
        return other <= MONTHS_OF_YEAR ? dayOf(one, other) : monthOfYear(one, other);
    }

    private static @Nullable String dayOf(int day, int month) {
        return day < 1 || day > DAYS_OF_MONTH || month < 1 ? null : "/" + day + "." + month;
    }

    private static @Nullable String monthOfYear(int month, int year) {
        return month < 1 || month > MONTHS_OF_YEAR ? null : "/" + month + "/" + year % CENTURY;
    }

    private static String clock(Matcher clock) {
        int seconds = clock.group(3) == null ? 0 : number(clock.group(3));
        return ":" + number(clock.group(1)) + ":" + number(clock.group(2)) + ":" + seconds;
    }

    /** Of a text with the name of a month, as in 01.Şub, Oca.24 and 1-Feb-2026; null where it is none. */
    static @Nullable String ofMonth(String text) {
        return SpreadsheetGuess.isOne(text) ? withMonth(text) : null;
    }

    private static @Nullable String withMonth(String text) {
        List<String> parts = WORDS.splitAsStream(text).toList();
        List<Integer> figures = parts.stream()
                .filter(part -> FIGURE.matcher(part).matches())
                .map(DayMeaning::number)
                .toList();
        List<String> names = parts.stream()
                .filter(part -> !FIGURE.matcher(part).matches())
                .map(KeyText::of)
                .map(part -> part.substring(0, Math.min(LETTERS, part.length())))
                .toList();
        Integer month = names.size() == 1 ? MONTHS.get(names.get(0)) : null;
        if (month == null || figures.isEmpty() || figures.size() > 2) {
            return null;
        }
        int first = figures.get(0);
        if (figures.size() == 2) {
            return date(first, month, figures.get(1), null);
        }
        boolean isYear = !FIGURE.matcher(parts.get(0)).matches();
        if (isYear) {
            return monthOfYear(month, first);
        }
        return ENGLISH.contains(names.get(0)) ? ofTwo(month, first) : ofTwo(first, month);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Integer> months(String... beginnings) {
        return IntStream.range(0, beginnings.length)
                .boxed()
                .flatMap(i -> Stream.of(beginnings[i].split(" ")).map(begins -> Map.entry(begins, i + 1)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
