package dev.kopru.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A list of things of one kind, a row each.
 *
 * @param rows all of them, however few are shown at a time
 * @param page which of the pages is shown, from 0
 * @param added names of rows that were put in, and {@code removed} of those that were taken out
 */
public record FormTable(
        String word,
        String name,
        String path,
        List<FormGroup> rows,
        int page,
        List<String> added,
        List<String> removed,
        @Nullable JsonNode kept)
        implements FormNode {

    /** Rows of a page: so many that a form stays as short as a server takes it. */
    public static final int SIZE = 25;

    @Override
    public boolean isChanged() {
        return !added.isEmpty() || !removed.isEmpty() || rows.stream().anyMatch(FormGroup::isChanged);
    }

    @Override
    public @Nullable JsonNode json() {
        if (!isChanged()) {
            return kept;
        }
        ArrayNode now = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> {
            JsonNode value = row.json();
            now.add(value == null ? JsonNodeFactory.instance.objectNode() : value);
        });
        return now;
    }

    public List<FormGroup> shown() {
        int from = Math.min(page * SIZE, rows.size());
        return rows.subList(from, Math.min(from + SIZE, rows.size()));
    }

    public int pages() {
        return Math.max(1, (rows.size() + SIZE - 1) / SIZE);
    }

    /** Words of the fields of which any row has something, and of those that matter anyway, in the record's order. */
    public List<String> columns() {
        Set<String> words = new LinkedHashSet<>();
        rows.forEach(row -> row.parts().forEach(part -> words.add(part.word())));
        List<String> shown = new ArrayList<>(words);
        shown.removeIf(word ->
                Trade.isUnseen(word) || Trade.isRare(word) && rows.stream().allMatch(row -> isUsual(row, word)));
        return shown;
    }

    /** Nothing, or the first of the words that may stand there. */
    private static boolean isUsual(FormGroup row, String word) {
        return row.part(word)
                .map(part -> part instanceof FormField field
                        && (field.isEmpty() || field.choices().indexOf(field.text()) == 0))
                .orElse(true);
    }
}
