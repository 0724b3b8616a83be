package dev.kopru.desk.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came in with a form: {@code f:<name>} is what was typed, {@code add} and {@code remove} name rows, {@code page:<name>} is
 * the page of a table.
 */
public record TypedForm(Map<String, String[]> parameters) {

    public static final TypedForm NOTHING = new TypedForm(Map.of());

    /** Before the name of a field. */
    public static final String FIELD = "f:";

    /** Before the name of a table: which of its pages is shown. */
    public static final String PAGE = "page:";

    boolean isNothing() {
        return parameters.isEmpty();
    }

    @Nullable
    String text(String name) {
        String[] values = parameters.get(FIELD + name);
        return values == null || values.length == 0 ? null : values[0].replace("\r\n", "\n");
    }

    List<String> added(String table) {
        return rows("add", table);
    }

    List<String> removed(String table) {
        return rows("remove", table);
    }

    /** Only those directly in it. */
    private List<String> rows(String what, String table) {
        return Arrays.stream(parameters.getOrDefault(what, new String[0]))
                .filter(row -> row.startsWith(table + "/") && row.indexOf('/', table.length() + 1) < 0)
                .distinct()
                .toList();
    }

    /** Whether somebody chose a page of the table. */
    public boolean isPaged(String table) {
        return parameters.containsKey(PAGE + table);
    }

    int page(String table) {
        String[] values = parameters.get(PAGE + table);
        return values == null || values.length == 0 || !values[0].matches("\\d{1,5}")
                ? -1
                : Integer.parseInt(values[0]);
    }
}
