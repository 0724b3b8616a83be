package dev.kopru.csv.cell;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the spelling of a figure tells of the form that it is written in. */
public enum FigureShape {
    /** The same amount in both forms: 12, 1 250. */
    SAME,
    /** One amount in the one form and another in the other: 12.500. */
    AMBIGUOUS,
    /** A figure only where the comma is the decimal sign: 5,5 and 1.234,56. */
    COMMA_ONLY,
    /** A figure only where the point is the decimal sign: 5.5 and 1,234.56. */
    POINT_ONLY,
    /** No figure in either form. */
    NEITHER;

    private static final int GROUP = 3;

    /** The shape of a text; marks are words that may stand beside the figure. */
    public static FigureShape of(String text, Collection<String> marks) {
        FigureShape plain = ofPlain(text);
        return plain == null
                ? compared(NumberForm.COMMA.parse(text, marks), NumberForm.POINT.parse(text, marks))
                : plain;
    }

    public boolean isOnly(NumberForm form) {
        return this == (form == NumberForm.COMMA ? COMMA_ONLY : POINT_ONLY);
    }

    /** Nearly all figures are digits with one sign among them at most, and files have millions; null for others. */
    private static @Nullable FigureShape ofPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int separator = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = separator < 0 && (c == ',' || c == '.');
            if (!first && (c < '0' || c > '9')) {
                return null;
            }
            separator = first ? i : separator;
        }
        if (text.length() > NumberForm.LONGEST || text.length() == start) {
            return NEITHER;
        }
        return separator < 0 ? SAME : separated(text, start, separator);
    }

    private static FigureShape separated(String text, int start, int separator) {
        int before = separator - start;
        int behind = text.length() - separator - 1;
        if (before == 0 || behind == 0) {
            return NEITHER;
        }
        boolean maybeGroup = behind == GROUP && before <= GROUP && text.charAt(start) != '0';
        if (maybeGroup) {
            return AMBIGUOUS;
        }
        return text.charAt(separator) == ',' ? COMMA_ONLY : POINT_ONLY;
    }

    private static FigureShape compared(@Nullable BigDecimal comma, @Nullable BigDecimal point) {
        if (comma == null) {
            return point == null ? NEITHER : POINT_ONLY;
        }
        if (point == null) {
            return COMMA_ONLY;
        }
        return comma.compareTo(point) == 0 ? SAME : AMBIGUOUS;
    }
}
