package dev.kopru.csv.profile;

import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.cell.NumberForm;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns that Köprü adds to the list of rejected rows; a file that is imported may have them in either language. */
public enum RejectedColumn {
    LINE("Köprü satırı", "Köprü line"),
    CODE("Köprü kodu", "Köprü code"),
    REASON("Köprü nedeni", "Köprü reason"),
    /** Which row of which import it is, so that the rejection is closed when the row comes in again. */
    RECORD("Köprü kaydı", "Köprü record");

    private static final Pattern EXAMPLE = Pattern.compile(" 0[.,]00$");

    private final String turkish;
    private final String english;
    private final Set<String> folded;

    RejectedColumn(String turkish, String english) {
        this.turkish = turkish;
        this.english = english;
        this.folded = Set.of(Folded.of(turkish), Folded.of(english));
    }

    /**
     * Its header. That of the last one shows how figures are written, because a spreadsheet may save the list with another
     * delimiter than the file had.
     */
    public String header(Locale locale, NumberForm decimal) {
        String name = locale.getLanguage().equals("en") ? english : turkish;
        return this == RECORD ? name + " " + example(decimal) : name;
    }

    /** How figures are written in the list with this header; null when it does not say. */
    public static @Nullable NumberForm decimal(String header) {
        for (NumberForm form : NumberForm.values()) {
            if (header.endsWith(" " + example(form))) {
                return form;
            }
        }
        return null;
    }

    private static String example(NumberForm decimal) {
        return decimal == NumberForm.POINT ? "0.00" : "0,00";
    }

    /** The column of this name, or null when it is none of Köprü's own; a program may have lost the letters of the name. */
    public static @Nullable RejectedColumn of(String header) {
        String name = EXAMPLE.matcher(header).replaceFirst("");
        String folded = Folded.of(name);
        for (RejectedColumn column : values()) {
            if (column.folded.contains(folded) || isLeftOf(column.turkish, name) || isLeftOf(column.english, name)) {
                return column;
            }
        }
        return null;
    }

    private static boolean isLeftOf(String name, String header) {
        return header.length() == name.length()
                && IntStream.range(0, name.length())
                        .allMatch(i ->
                                header.charAt(i) == name.charAt(i) || header.charAt(i) == '?' && name.charAt(i) > '~');
    }
}
