package dev.kopru.desk.setting;

import dev.kopru.desk.form.TypedFigures;
import dev.kopru.setting.SettingShape;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.convert.DurationStyle;

/** Single values of settings as people of a language type them, and back. */
final class SettingTexts {

    static final String TOO_LONG = "desk.settings.wrong.tooLong";

    private final TypedFigures figures;

    SettingTexts(Locale locale) {
        this.figures = new TypedFigures(locale);
    }

    /** What stands in a setting, as it is typed. */
    String shown(SettingShape shape, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return "";
        }
        return switch (shape.kind()) {
            case FIGURE -> figures.bare(new BigDecimal(text));
            case DURATION ->
                TypedDuration.of(DurationStyle.detectAndParse(text)).toString();
            case ONE_OF -> text.toLowerCase(Locale.ROOT).replace('_', '-');
            default -> text;
        };
    }

    /** What was typed, as it stands in a setting. */
    String read(SettingShape shape, String typed) throws UnreadableSettingException {
        String text = typed.strip();
        if (text.isEmpty() && shape.required()) {
            throw new UnreadableSettingException("desk.settings.wrong.empty");
        }
        if (text.length() > FilledCell.longest(shape.kind())) {
            throw new UnreadableSettingException(TOO_LONG);
        }
        return text.isEmpty() ? "" : filled(shape, text);
    }

    private String filled(SettingShape shape, String text) throws UnreadableSettingException {
        return switch (shape.kind()) {
            case FIGURE -> figure(text).toPlainString();
            case WHOLE -> whole(text);
            case DURATION -> TypedDuration.parse(text).setting();
            case DAY -> day(text);
            case TIME -> time(text);
            case ONE_OF -> oneOf(shape.choices(), text);
            default -> text;
        };
    }

    private BigDecimal figure(String text) throws UnreadableSettingException {
        try {
            return figures.read(text);
        } catch (TypedFigures.Unreadable e) {
            throw new UnreadableSettingException(e.key());
        }
    }

    private String whole(String text) throws UnreadableSettingException {
        try {
            return String.valueOf(figure(text).intValueExact());
        } catch (ArithmeticException e) {
            throw new UnreadableSettingException("desk.figure.noWhole");
        }
    }

    private static String day(String text) throws UnreadableSettingException {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new UnreadableSettingException("desk.figure.noDay");
        }
    }

    private static String time(String text) throws UnreadableSettingException {
        try {
            return LocalTime.parse(text).toString();
        } catch (DateTimeException e) {
            throw new UnreadableSettingException("desk.settings.wrong.time");
        }
    }

    private static String oneOf(List<String> choices, String text) throws UnreadableSettingException {
        if (!choices.contains(text)) {
            throw new UnreadableSettingException("desk.settings.wrong.choice");
        }
        return text;
    }
}
