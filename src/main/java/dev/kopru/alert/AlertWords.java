package dev.kopru.alert;

import dev.kopru.alert.rule.AlertRule;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.history.RunFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts alerts into words, in Turkish or English; instants are those of the business zone. */
@Component
public class AlertWords {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z");
    private static final Pattern DURATION = Pattern.compile("P(?:\\d+D)?T?[\\dHMS.]*");
    private static final Pattern SILENT = Pattern.compile("no answer(?: for (\\d{1,9}) (ms|s))?");
    private static final Pattern STATE = Pattern.compile("SQL state (\\w{5})");
    private static final DateTimeFormatter TURKISH = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ReasonMessages messages;
    private final ZoneId businessZone;

    AlertWords(ReasonMessages messages, ZoneId businessZone) {
        this.messages = messages;
        this.businessZone = businessZone;
    }

    /** What the rule is called. */
    public String name(AlertRule rule, Locale locale) {
        return messages.text("alert." + rule + ".name", locale);
    }

    public String severity(AlertRule rule, Locale locale) {
        return messages.text("alert.severity." + rule.severity(), locale);
    }

    /** In a few words, as a mail's subject. */
    public String title(AlertRule rule, String subject, List<String> arguments, Locale locale) {
        return words("title", rule, subject, arguments, locale);
    }

    /** With all figures and names. */
    public String text(AlertRule rule, String subject, List<String> arguments, Locale locale) {
        return words("text", rule, subject, arguments, locale);
    }

    /** What a person can do. */
    public String todo(AlertRule rule, Locale locale) {
        return messages.text("alert." + rule + ".todo", locale);
    }

    /** A job's or a side's name. */
    public String subject(String subject, Locale locale) {
        String key = "alert.subject." + subject;
        String text = messages.text(key, locale);
        return text.equals(key) ? subject : text;
    }

    public String when(Instant instant, Locale locale) {
        return (isTurkish(locale) ? TURKISH : ENGLISH).format(instant.atZone(businessZone));
    }

    String day(LocalDate day, Locale locale) {
        return isTurkish(locale)
                ? DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).format(day)
                : day.toString();
    }

    /** Its two largest units. */
    public String howLong(Duration duration, Locale locale) {
        String text = Stream.of(
                        unit("d", duration.toDays(), locale),
                        unit("h", duration.toHoursPart(), locale),
                        unit("m", duration.toMinutesPart(), locale),
                        unit("s", duration.toSecondsPart(), locale))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? messages.text("alert.unit.s", locale, "0") : text;
    }

    /** Any other text of alerts. */
    String say(String key, Locale locale, Object... values) {
        return messages.text(
                "alert." + key,
                locale,
                Stream.of(values)
                        .map(value -> plain(String.valueOf(value), locale))
                        .toArray(String[]::new));
    }

    private String unit(String unit, long number, Locale locale) {
        return number == 0 ? "" : messages.text("alert.unit." + unit, locale, Long.toString(number));
    }

    private String words(String part, AlertRule rule, String subject, List<String> arguments, Locale locale) {
        List<String> values = new ArrayList<>();
        values.add(subject(subject, locale));
        for (int i = 0; i < arguments.size(); i++) {
            values.add(
                    switch (rule) {
                        case RUN_FAILED -> ofRun(i, arguments.get(i), locale);
                        case SIDE_AWAY -> away(arguments.get(i), locale);
                        default -> plain(arguments.get(i), locale);
                    });
        }
        return messages.text("alert." + rule + "." + part, locale, values.toArray(String[]::new));
    }

    /** Run, instant, why nothing resumes it, and what it died of. */
    private String ofRun(int place, String argument, Locale locale) {
        return switch (place) {
            case 2 -> messages.text("alert.waiting." + argument, locale);
            case 3 ->
                RunFailure.of(argument).map(reason -> cause(reason, locale)).orElse(argument);
            default -> plain(argument, locale);
        };
    }

    /** Nothing resumes such a run automatically, whatever is said of others that ended for the same reason. */
    private String cause(Reason reason, Locale locale) {
        String key = "alert.cause." + reason.code();
        String text = messages.text(key, locale, reason.arguments().toArray(String[]::new));
        return text.equals(key) ? messages.render(reason, locale) : text;
    }

    /** What a side's check says, which is for programs; an answer of its own stays as it is. */
    public String away(String told, Locale locale) {
        Matcher silent = SILENT.matcher(told);
        if (silent.matches()) {
            return silent.group(1) == null
                    ? messages.text("alert.away.silent", locale)
                    : messages.text("alert.away.silentFor", locale, howLong(waited(silent), locale));
        }
        Matcher state = STATE.matcher(told);
        if (!state.matches()) {
            return told;
        }
        String key = "alert.away.sql." + state.group(1).substring(0, 2);
        String text = messages.text(key, locale);
        return (text.equals(key) ? messages.text("alert.away.sql", locale) : text) + " (SQL " + state.group(1) + ")";
    }

    private static Duration waited(Matcher silent) {
        long number = Long.parseLong(silent.group(1));
        return "ms".equals(silent.group(2)) ? Duration.ofSeconds((number + 500) / 1000) : Duration.ofSeconds(number);
    }

    private String plain(String argument, Locale locale) {
        if (INSTANT.matcher(argument).matches()) {
            return when(Instant.parse(argument), locale);
        }
        return argument.length() > 2 && DURATION.matcher(argument).matches()
                ? howLong(Duration.parse(argument), locale)
                : argument;
    }

    private static boolean isTurkish(Locale locale) {
        return locale.getLanguage().equals("tr");
    }
}
