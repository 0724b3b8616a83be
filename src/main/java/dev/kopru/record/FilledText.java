package dev.kopru.record;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with values in its places: {@code {0}} as it is, and in the reader's language {@code {0,figure}} amounts, {@code
 * {0,number}} quantities and rates, {@code {0,date}} days, {@code {0,length}} a length of time, {@code {0,field}} a field of a record that is given by its path
 * ({@code {0,path}}: the path itself, which only pages say in words), and {@code {0,word}} words that Köprü itself has made;
 * {@code {0|record|records}} is the first of the two where the value is one. What stands in square brackets is only said
 * where its value is there and not 0. Java's own formats would take a value's apostrophes and braces for theirs, and know
 * neither fields nor words.
 */
final class FilledText {

    /** The end of a place that shows a path, and of one that shows the same in words. */
    static final String PATH = ",path}";

    static final String COUNTED = ",counted}";

    /** So many decimals have the amounts of most currencies. */
    private static final int AMOUNT_SCALE = 2;

    private static final Set<String> NOTHING = Set.of("", "0");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})(?:,(\\w+)|\\|([^|}]*)\\|([^|}]*))?}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]{]*\\{(\\d{1,2})(?:,\\w+)?}[^]]*)]");
    /** One that stands alone: codes of accounts and versions have points as well. */
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\w.,/-])-?\\d{1,30}+(?:\\.\\d{1,30}+)?+(?![\\w/-]|[.,]\\w)");

    private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d\\d-\\d\\d(?![\\w-])");
    private static final DateTimeFormatter TURKISH_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Locale locale;
    private final UnaryOperator<String> words;

    /** {@code words}: what a word of Köprü's own is in this language, by its key; the key where there is none. */
    FilledText(Locale locale, UnaryOperator<String> words) {
        this.locale = isEnglish(locale) ? Locale.ENGLISH : ReasonMessages.DEFAULT;
        this.words = words;
    }

    String fill(String text, List<String> arguments) {
        String said = OPTIONAL.matcher(text.replace("''", "'")).replaceAll(part -> {
            int index = Integer.parseInt(part.group(2));
            boolean isNothing = index >= arguments.size() || NOTHING.contains(arguments.get(index));
            return isNothing ? "" : Matcher.quoteReplacement(part.group(1));
        });
        return PLACE.matcher(said)
                .replaceAll(
                        place -> Matcher.quoteReplacement(inPlace(place, Integer.parseInt(place.group(1)), arguments)));
    }

    private String inPlace(MatchResult place, int index, List<String> arguments) {
        boolean isThere = index < arguments.size();
        if (place.group(3) != null) {
            return place.group(isThere && "1".equals(arguments.get(index)) ? 3 : 4);
        }
        return isThere ? shown(arguments.get(index), String.valueOf(place.group(2))) : "{" + index + "}";
    }

    private String shown(String value, String form) {
        return switch (form) {
            case "figure" -> FIGURE.matcher(value).replaceAll(figure -> figure(figure.group(), AMOUNT_SCALE));
            case "number" -> FIGURE.matcher(value).replaceAll(number -> figure(number.group(), 0));
            case "date" -> DAY.matcher(value).replaceAll(day -> day(day.group()));
            case "length" -> length(value);
            case "word" -> said("word." + value, value);
            case "field" -> FieldPath.inWords(value, this::said);
            case "counted" -> FieldPath.inWords(FieldPath.countedFromOne(value), this::said);
            default -> value;
        };
    }

    /** With all decimals that say something, and with no more noughts than an amount of money has. */
    private String figure(String plain, int least) {
        BigDecimal kept = new BigDecimal(plain);
        int said = Math.max(kept.stripTrailingZeros().scale(), Math.min(kept.scale(), least));
        BigDecimal figure = kept.setScale(Math.max(0, said));
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(figure.scale());
        format.setMaximumFractionDigits(figure.scale());
        return format.format(figure);
    }

    private String day(String iso) {
        try {
            return (isEnglish(locale) ? ENGLISH_DAY : TURKISH_DAY).format(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** In the units that it has, such as 1 hour 30 minutes. */
    private String length(String iso) {
        Duration length;
        try {
            length = Duration.parse(iso);
        } catch (DateTimeException e) {
            return iso;
        }
        StringBuilder said = new StringBuilder();
        say(said, length.toDays(), "days");
        say(said, length.toHoursPart(), "hours");
        say(said, length.toMinutesPart(), "minutes");
        if (said.isEmpty() || length.toSecondsPart() > 0) {
            say(said, length.toSecondsPart(), "seconds");
        }
        return said.isEmpty() ? fill(words.apply("length.seconds"), List.of("0")) : said.toString();
    }

    private void say(StringBuilder said, long count, String unit) {
        if (count > 0) {
            said.append(said.isEmpty() ? "" : " ")
                    .append(fill(words.apply("length." + unit), List.of(Long.toString(count))));
        }
    }

    private String said(String key, String otherwise) {
        String said = words.apply(key);
        return said.equals(key) ? otherwise : said;
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
