package dev.kopru.csv;

import dev.kopru.csv.cell.NumberForm;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads figures strictly, by a grammar of its own. */
public final class FuzzFigures {

    private static final Pattern COMMA = Pattern.compile("([+-]?)(\\d+|\\d{1,3}(?:[. ]\\d{3})+)(?:,(\\d+))?");
    private static final Pattern POINT = Pattern.compile("([+-]?)(\\d+|\\d{1,3}(?:[, ]\\d{3})+)(?:\\.(\\d+))?");
    private static final Pattern AROUND = Pattern.compile("^(?:TRY|TL|TRL|YTL|₺|USD|%)|(?:TRY|TL|TRL|YTL|₺|USD|%)$");

    private FuzzFigures() {}

    /** Null where it is none. */
    public static @Nullable BigDecimal read(String cell, NumberForm form) {
        String bare = FuzzLines.canonical(cell).replace('\u2212', '-').replaceAll("[\\u00A0\\u202F\\u2009]", " ");
        bare = AROUND.matcher(bare).replaceAll("").strip();
        Matcher figure = (form == NumberForm.COMMA ? COMMA : POINT).matcher(bare);
        if (!figure.matches() || bare.length() > 40) {
            return null;
        }
        String fraction = figure.group(3) == null ? "" : "." + figure.group(3);
        BigDecimal value = new BigDecimal(figure.group(1) + figure.group(2).replaceAll("\\D", "") + fraction);
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
