package dev.kopru.csv.row;

import dev.kopru.csv.cell.ColumnNames;
import dev.kopru.csv.cell.Folded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a row that is the header once more, be it in other letters or with other names of the same columns. */
final class HeaderAgain {

    private final List<String> headers;
    /** Of each column in the form of headers; none where it has no name. */
    private final List<Set<String>> known = new ArrayList<>();

    HeaderAgain(ColumnNames names, FieldColumns fields) {
        this.headers = names.headers();
        for (int i = 0; i < headers.size(); i++) {
            known.add(new HashSet<>(names.isUnnamed(i) ? Set.of() : Set.of(Folded.header(headers.get(i)))));
        }
        fields.names()
                .forEach((index, others) ->
                        others.forEach(other -> known.get(index).add(Folded.header(other))));
    }

    boolean is(List<String> values) {
        if (values.size() != headers.size()) {
            return false;
        }
        boolean hasName = false;
        for (int i = 0; i < values.size(); i++) {
            if (!isNameOf(i, values.get(i))) {
                return false;
            }
            hasName |= !known.get(i).isEmpty();
        }
        return hasName;
    }

    /** Whether it is a name of the column that it stands below. */
    boolean isNameOf(int index, String value) {
        return index < headers.size()
                && (value.equals(headers.get(index))
                        || mayBeName(value) && known.get(index).contains(Folded.header(value)));
    }

    /** Most rows of a file are told by their first cell, as a code with a digit is no name. */
    static boolean mayBeName(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                return false;
            }
        }
        return !value.isEmpty();
    }
}
