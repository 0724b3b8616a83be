package dev.kopru.csv;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one record of a file.
 *
 * @param leaves what a job takes them for; none where they are rejected
 * @param rejection why they are; null where they are not
 */
public record ReadRecord(CsvGroup group, Leaves leaves, @Nullable Reason rejection) {

    /** Reads a file of one kind as its job does; throws {@link CsvFileException} when it is refused. */
    @FunctionalInterface
    public interface Reader {
        List<ReadRecord> read(Path file, String profile) throws IOException;
    }

    public static ReadRecord accepted(CsvGroup group, Record content) {
        return new ReadRecord(group, Leaves.of(content), null);
    }

    public static ReadRecord rejected(CsvGroup group, Reason reason) {
        return new ReadRecord(group, Leaves.of(null), reason);
    }

    public boolean isRejected() {
        return rejection != null;
    }

    public boolean isNoticed() {
        return group.rows().stream().anyMatch(row -> !row.notices().isEmpty());
    }

    public Set<Integer> lines() {
        return group.rows().stream().map(CsvRow::line).collect(Collectors.toSet());
    }
}
