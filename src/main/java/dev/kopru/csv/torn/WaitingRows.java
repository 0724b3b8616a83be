package dev.kopru.csv.torn;

import dev.kopru.csv.row.RawRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of records that are not over yet, unsplit: those that came last in memory, the others laid aside. */
public final class WaitingRows implements Closeable {

    private final Path file;
    private final RowsHeld most;
    private final Map<String, OpenRecord> open = new LinkedHashMap<>();
    private @Nullable RowsAside aside;
    private long inMemory;

    public WaitingRows(Path file, RowsHeld most) {
        this.file = file;
        this.most = most;
    }

    /** One row more than a record may have shows that it has too many; those behind it are not needed any more. */
    public void add(String key, RawRow row) throws IOException {
        OpenRecord record = open.computeIfAbsent(key, k -> new OpenRecord());
        record.count++;
        if (record.count <= most.ofRecord() + 1L) {
            record.last.add(row);
            inMemory += RowsHeld.bytes(row);
        }
        if (inMemory > most.bytes()) {
            layAside();
        }
    }

    /** How many records are open. */
    public int records() {
        return open.size();
    }

    /** How many rows of a record came so far, with those that are not needed. */
    public int count(String key) {
        OpenRecord record = open.get(key);
        return record == null ? 0 : record.count;
    }

    /** The rows of a record, in the file's order; it waits no longer. */
    public List<RawRow> remove(String key) throws IOException {
        OpenRecord record = open.remove(key);
        if (record == null) {
            return List.of();
        }
        for (RawRow row : record.last) {
            inMemory -= RowsHeld.bytes(row);
        }
        if (aside == null || record.block == RowsAside.NONE) {
            return record.last;
        }
        List<RawRow> rows = aside.read(record.block);
        rows.addAll(record.last);
        return rows;
    }

    /** The key that has waited longest, or null when none does. */
    public @Nullable String first() {
        return open.isEmpty() ? null : open.keySet().iterator().next();
    }

    @Override
    public void close() throws IOException {
        if (aside != null) {
            aside.close();
        }
    }

    private void layAside() throws IOException {
        if (aside == null) {
            aside = RowsAside.beside(file);
        }
        for (OpenRecord record : open.values()) {
            if (!record.last.isEmpty()) {
                record.block = aside.write(record.last, record.block);
                record.last = new ArrayList<>(1);
            }
        }
        aside.flush();
        inMemory = 0;
    }

    /** Where its rows are: in blocks of which each knows the one before it, and in memory. */
    private static final class OpenRecord {

        private List<RawRow> last = new ArrayList<>(1);
        private long block = RowsAside.NONE;
        private int count;
    }
}
