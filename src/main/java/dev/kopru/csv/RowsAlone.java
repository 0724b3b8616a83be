package dev.kopru.csv;

import dev.kopru.csv.cell.RowReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rejected rows that could not be split, by the records under which they were listed: corrected and sent again as rows of others,
 * they are not the whole of those, whose other rows were read without them.
 */
final class RowsAlone {

    private final Map<Long, Map<Integer, String>> keys = new HashMap<>();

    /** Notes under which record a torn row was listed. */
    void add(long importId, int line, String key) {
        keys.computeIfAbsent(importId, id -> new HashMap<>()).put(line, key);
    }

    /**
     * Whether rows of a record are nothing but such rows of others.
     *
     * @param references what each of its rows is sent for; null where it is a new one
     */
    boolean are(List<@Nullable RowReference> references, String key) {
        return !keys.isEmpty() && references.stream().allMatch(each -> each != null && isOfOther(each, key));
    }

    private boolean isOfOther(RowReference reference, String key) {
        String listed = keys.getOrDefault(reference.importId(), Map.of()).get(reference.line());
        return Objects.nonNull(listed) && !key.equals(listed);
    }
}
