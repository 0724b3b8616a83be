package dev.kopru.statement;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The one order of an account's movements, whenever and wherever they are read: by day; within a day openings first, then
 * by document number, then by id.
 */
final class LineOrder implements Comparator<StatementLine> {

    private final OpeningWords kinds;

    LineOrder(OpeningWords kinds) {
        this.kinds = kinds;
    }

    @Override
    public int compare(StatementLine one, StatementLine other) {
        int order = one.date().compareTo(other.date());
        if (order == 0) {
            order = Boolean.compare(kinds.isOpening(other.kind()), kinds.isOpening(one.kind()));
        }
        if (order == 0) {
            order = byNumber(one.documentNumber(), other.documentNumber());
        }
        return order == 0 ? Long.compare(one.id(), other.id()) : order;
    }

    /** Figures by their value, so that 10 comes after 9; no number comes last. */
    static int byNumber(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        int a = 0;
        int b = 0;
        while (a < one.length() && b < other.length()) {
            int endA = endOfFigures(one, a);
            int endB = endOfFigures(other, b);
            int order = endA > a && endB > b
                    ? byValue(one.substring(a, endA), other.substring(b, endB))
                    : Character.compare(one.charAt(a), other.charAt(b));
            if (order != 0) {
                return order;
            }
            a = Math.max(endA, a + 1);
            b = Math.max(endB, b + 1);
        }
        int order = Integer.compare(one.length() - a, other.length() - b);
        return order == 0 ? one.compareTo(other) : order;
    }

    private static int endOfFigures(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int byValue(String one, String other) {
        String a = one.replaceFirst("^0+(?=.)", "");
        String b = other.replaceFirst("^0+(?=.)", "");
        int order = Integer.compare(a.length(), b.length());
        return order == 0 ? a.compareTo(b) : order;
    }
}
