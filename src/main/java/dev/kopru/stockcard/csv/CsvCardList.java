package dev.kopru.stockcard.csv;

import dev.kopru.csv.profile.CsvProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a cell by the one separator that the profile names for it, and by nothing else. */
final class CsvCardList {

    private CsvCardList() {}

    /** The values of a cell, without blanks around them; empty ones are left out. */
    static List<String> of(String cell, CsvProfile profile, String separatorOption) {
        return split(cell, profile.option(separatorOption), profile.option(StockCardCsv.SEPARATOR_ESCAPE)).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A cell that is one value, in a file where separators within values are marked. */
    static String single(String cell, CsvProfile profile, String separatorOption) {
        String separator = profile.option(separatorOption);
        String escape = profile.option(StockCardCsv.SEPARATOR_ESCAPE);
        return separator == null || escape == null ? cell : cell.replace(escape + separator, separator);
    }

    private static List<String> split(String cell, @Nullable String separator, @Nullable String escape) {
        if (separator == null) {
            return List.of(cell);
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int at = 0;
        while (at < cell.length()) {
            if (escape != null && cell.startsWith(escape + separator, at)) {
                value.append(separator);
                at += escape.length() + separator.length();
            } else if (cell.startsWith(separator, at)) {
                values.add(value.toString());
                value.setLength(0);
                at += separator.length();
            } else {
                value.append(cell.charAt(at++));
            }
        }
        values.add(value.toString());
        return values;
    }
}
