package dev.kopru.csv.cell;

import java.util.Set;

/**
 * What a cell without a value says of its field: nothing, so that the field stays as it is, or that it has no value.
 *
 * @param clear every field is cleared
 * @param cleared fields that are cleared where not all are; a name with a dot at its end stands for its whole group
 */
public record EmptyCells(boolean clear, Set<String> cleared) {

    public boolean clears(String field) {
        int dot = field.indexOf('.');
        return clear || cleared.contains(field) || dot >= 0 && cleared.contains(field.substring(0, dot + 1));
    }
}
