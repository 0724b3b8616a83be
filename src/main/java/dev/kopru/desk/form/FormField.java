package dev.kopru.desk.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a record.
 *
 * @param own whether its word is the record's own, such as a column of a file, and has no translation
 * @param choices words of which one may stand there
 * @param kept what is kept, as it is shown
 * @param text what stands in the field: what is kept, or what was typed
 * @param json what is kept, or what was typed where it can be read
 * @param problem key of what is wrong with what was typed
 */
public record FormField(
        String word,
        String name,
        String path,
        boolean own,
        FieldKind kind,
        List<String> choices,
        String kept,
        String text,
        @Nullable JsonNode json,
        @Nullable String problem)
        implements FormNode {

    private static final int ONE_LINE = 80;

    @Override
    public boolean isChanged() {
        return !kept.equals(text);
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    public boolean isFixed() {
        return kind == FieldKind.FIXED;
    }

    /** Whether it needs more than one line. */
    public boolean isLong() {
        return kind == FieldKind.TEXT && (text.length() > ONE_LINE || text.indexOf('\n') >= 0);
    }

    /** Whether it is a figure, and stands to the right. */
    public boolean isFigure() {
        return kind == FieldKind.AMOUNT || kind == FieldKind.WHOLE;
    }
}
