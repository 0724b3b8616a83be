package dev.kopru.csv.torn;

import dev.kopru.csv.cell.NumberForm;
import dev.kopru.text.KeyText;
import dev.kopru.text.SpreadsheetGuess;
import java.math.BigDecimal;
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
 * What a spreadsheet takes a text or code for, which it then writes in its own way: 0012 becomes 12, 12,50 becomes 12,5, 10% becomes
 * 10,00%, 01.02.2026 becomes 1.02.2026, 1/2 becomes 01.Şub, and TRUE becomes DOĞRU.
 */
final class TextMeaning {

    private static final Map<String, String> TRUTH =
            Map.of("true", "=true", "doğru", "=true", "wahr", "=true", "false", "=false", "yanliş", "=false");
    private static final int LONGEST_TRUTH = 6;

    private static final String TIME = "(?:[ T](\\d{1,2}:\\d{1,2}(?::\\d{1,2})?))?";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d\\d|\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern TWO_FIGURES = Pattern.compile("(\\d{1,2})[./-](\\d{1,2}|(?:19|20)\\d\\d)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]?\\d)(?::([0-5]?\\d))?");
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

    private static final int MONTHS_OF_YEAR = 12;
    private static final int CENTURY = 100;

    private final NumberForm numbers;

    TextMeaning(NumberForm numbers) {
        this.numbers = numbers;
    }

    /** The same for texts that a spreadsheet takes for the same; null for one that it leaves as it is. */
    @Nullable
    String of(String text) {
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
            return text.isEmpty() ? null : word(text);
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        if (digits == 0) {
            return null;
        }
        if (digits == text.length()) {
            return withoutZeros(text);
        }
        // A letter among digits is that of a month, or of a time behind its day.
        boolean mayBeTime = letters == 0 || letters == 1 && text.indexOf('T') > 0;
        String figure = letters == 0 ? figure(text) : null;
        return figure != null ? figure : mayBeTime ? moment(text) : month(text);
    }

    private static String withoutZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    private @Nullable String word(String text) {
        if (text.length() <= LONGEST_TRUTH && TRUTH.containsKey(KeyText.of(text))) {
            return TRUTH.get(KeyText.of(text));
        }
        return Character.isDigit(text.charAt(text.length() - 1)) ? month(text) : null;
    }

    private static @Nullable String month(String text) {
        return SpreadsheetGuess.isOne(text) ? withMonth(text) : null;
    }

    private @Nullable String figure(String text) {
        boolean isPercent = text.endsWith("%") || text.startsWith("%");
        String bare = isPercent ? text.replace("%", "") : text;
        BigDecimal figure = numbers.parse(bare, Set.of());
        return figure == null ? null : (isPercent ? "%" : "") + plain(figure);
    }

    static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    /** Which of two figures is the day and which the month, spreadsheets know by their language. */
    private static @Nullable String moment(String text) {
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

    /** As in 01.Şub, Oca.24 and 1-Feb-2026. */
    private static @Nullable String withMonth(String text) {
        List<String> parts = WORDS.splitAsStream(text).toList();
        List<Integer> figures = parts.stream()
                .filter(part -> part.chars().allMatch(Character::isDigit) && part.length() <= 4)
                .map(TextMeaning::number)
                .toList();
        Integer month = parts.stream()
                .filter(part -> part.length() >= 3)
                .map(part -> MONTHS.get(KeyText.of(part).substring(0, 3)))
                .filter(found -> found != null)
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
