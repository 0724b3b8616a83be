package dev.kopru.csv;

import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.RejectedRow;
import dev.kopru.csv.row.RawRow;
import dev.kopru.record.Rejection;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a chunk while it is read and written: those of its records, and the rejected ones they are sent for. */
final class ReadRows {

    private final CsvImport file;
    private final CsvDialect dialect;
    private final Map<Place, List<RawRow>> records = new HashMap<>();
    private final Set<RowReference> references = new HashSet<>();
    private final Set<String> rejectedKeys = new HashSet<>();

    ReadRows(CsvImport file, CsvDialect dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    /** A key alone may come twice: of two records that are one for the shop, the later one counts. */
    private record Place(String key, @Nullable String location) {

        static Place of(Source source) {
            return new Place(source.key(), source.location());
        }
    }

    void add(Source source, List<RawRow> rows) {
        records.put(Place.of(source), rows);
        for (RawRow row : rows) {
            RowReference reference = dialect.reference(row);
            if (reference != null) {
                references.add(reference);
            }
        }
    }

    /** The rows of these records; records that are not of this chunk are left out. */
    List<RejectedRow> rejected(List<Rejection> rejections) {
        List<RejectedRow> rejected = new ArrayList<>();
        for (Rejection rejection : rejections) {
            String key = RowKey.of(rejection.source().key());
            rejectedKeys.add(key);
            for (RawRow row : records.getOrDefault(Place.of(rejection.source()), List.of())) {
                rejected.add(new RejectedRow(key, dialect.written(row), rejection.reason()));
            }
        }
        return rejected;
    }

    CsvImport file() {
        return file;
    }

    Set<RowReference> references() {
        return references;
    }

    /** Whether the record was rejected in this chunk as well. */
    boolean isRejected(String key) {
        return rejectedKeys.contains(key);
    }

    void clear() {
        records.clear();
        references.clear();
        rejectedKeys.clear();
    }
}
