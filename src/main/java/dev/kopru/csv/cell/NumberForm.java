package dev.kopru.csv.cell;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How figures are written. A figure in any other form is refused, never read as another amount. */
public enum NumberForm {
    /** As in 1.234,56. */
    COMMA(',', "\\."),
    /** As in 1,234.56. */
    POINT('.', ",");

    static final int LONGEST = 40;
    private static final String BLANKS = "[ \\u00A0\\u202F\\u2009]";

    private final char decimal;
    private final Pattern figure;

    NumberForm(char decimal, String group) {
        this.decimal = decimal;
        // A group never begins with 0, or 0.123 would be read as 123.
        String whole = "(?:\\d+|[1-9]\\d{0,2}(?:(?:" + group + "\\d{3})+|(?:" + BLANKS + "\\d{3})+))";
        this.figure = Pattern.compile("([+-]?)(" + whole + ")(?:[" + decimal + "](\\d+))?");
    }

    /** The decimal sign. */
    public char decimal() {
        return decimal;
    }

    public NumberForm other() {
        return this == COMMA ? POINT : COMMA;
    }

    /** A figure in this form, for people. */
    public String example() {
        return this == COMMA ? "1.234,56" : "1,234.56";
    }

    /** What a profile says for this form. */
    public String stated() {
        return "decimal: " + (this == COMMA ? "comma" : "point");
    }

    /**
     * The figure, or null when it is not written in this form.
     *
     * @param marks what may stand before or behind it, such as ₺
     */
    public @Nullable BigDecimal parse(String text, Collection<String> marks) {
        String bare = withoutMark(stripped(text), marks).replace('\u2212', '-');
        if (bare.length() > LONGEST) {
            return null;
        }
        return isPlain(bare) ? new BigDecimal(bare.replace(decimal, '.')) : grouped(bare);
    }

    /** Nearly all figures are digits with a decimal sign among them at most, and files have millions. */
    private boolean isPlain(String text) {
        int sign = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == decimal && sign < 0) {
                sign = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty() && sign != 0 && sign != text.length() - 1;
    }

    private @Nullable BigDecimal grouped(String bare) {
        Matcher parts = figure.matcher(bare);
        if (!parts.matches()) {
            return null;
        }
        String digits = parts.group(2).replaceAll("\\D", "");
        String fraction = parts.group(3);
        String sign = "-".equals(parts.group(1)) ? "-" : "";
        return new BigDecimal(sign + digits + (fraction == null ? "" : "." + fraction));
    }

    private static String withoutMark(String text, Collection<String> marks) {
        for (String mark : marks) {
            if (text.startsWith(mark)) {
                return stripped(text.substring(mark.length()));
            }
            if (text.endsWith(mark)) {
                return stripped(text.substring(0, text.length() - mark.length()));
            }
        }
        return text;
    }

    private static String stripped(String text) {
        return CellText.stripped(text);
    }
}
