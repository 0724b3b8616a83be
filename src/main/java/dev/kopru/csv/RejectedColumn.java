package dev.kopru.csv;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns that Köprü adds to the list of rejected rows; a file that is imported may have them in either language. */
public enum RejectedColumn {
    LINE("Köprü satırı", "Köprü line"),
    CODE("Köprü kodu", "Köprü code"),
    REASON("Köprü nedeni", "Köprü reason"),
    /** Which row of which import it is, so that the rejection is closed when the row comes in again. */
    RECORD("Köprü kaydı", "Köprü record");

    private final String turkish;
    private final String english;

    RejectedColumn(String turkish, String english) {
        this.turkish = turkish;
        this.english = english;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? english : turkish;
    }

    /** The column of this name, or null when it is none of Köprü's own. */
    static @Nullable RejectedColumn of(String header) {
        String folded = Folded.of(header);
        for (RejectedColumn column : values()) {
            if (folded.equals(Folded.of(column.turkish)) || folded.equals(Folded.of(column.english))) {
                return column;
            }
        }
        return null;
    }
}
