package dev.kopru.csv.torn;

import dev.kopru.text.KeyText;
import dev.kopru.text.SpreadsheetGuess;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which day, month or time a spreadsheet takes a text for. Which of two figures is the day and which the month depends on its language,
 * so that 1/2 and 2/1 are one here.
 */
final class DayMeaning {

    private static final String TIME = "(?:[ T](\\d{1,2}:\\d{1,2}(?::\\d{1,2})?))?";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d\\d|\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern TWO_FIGURES = Pattern.compile("(\\d{1,2})[./-](\\d{1,2}|(?:19|20)\\d\\d)");
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

    private static final int LETTERS = 3;
    private static final int MONTHS_OF_YEAR = 12;
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
            return date(number(year.group(3)), number(year.group(4)), number(year.group(1)), year.group(5));
        }
        Matcher two = TWO_FIGURES.matcher(text);
        if (two.matches()) {
            return ofTwo(number(two.group(1)), number(two.group(2)));
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

    private static @Nullable String date(int one, int other, int year, @Nullable String time) {
        Matcher clock = CLOCK.matcher(time == null ? "" : time);
        String ofDay = clock.matches() ? clock(clock) : "";
        String day = ofTwo(one, other);
        return day == null ? null : day + "." + year % CENTURY + (ofDay.equals(":0:0:0") ? "" : ofDay);
    }

    private static @Nullable String ofTwo(int one, int other) {
        int less = Math.min(one % CENTURY, other % CENTURY);
        int more = Math.max(one % CENTURY, other % CENTURY);
        return less < 1 || less > MONTHS_OF_YEAR ? null : "/" + less + "." + more;
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
        Integer month = parts.stream()
                .map(KeyText::of)
                .filter(part -> part.length() >= LETTERS)
                .map(part -> MONTHS.get(part.substring(0, LETTERS)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (month == null || figures.isEmpty() || parts.size() != figures.size() + 1) {
            return null;
        }
        return figures.size() == 1
                ? ofTwo(month, figures.get(0))
                : date(figures.get(0), month, figures.get(figures.size() - 1), null);
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
