package dev.kopru.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Closes the rejections of rows that came in again, corrected: a record whose key was corrected, or that had none, is
 * another record for the retry table.
 */
@Component
class ResentRows {

    private final RejectedRowTable table;
    private final Supersede retries;

    ResentRows(RejectedRowTable table, Supersede retries) {
        this.table = table;
        this.retries = retries;
    }

    /** Closes rejected records of a job that still come from where the location begins so. */
    @FunctionalInterface
    interface Supersede {
        void close(String job, long runId, Set<String> keys, String location, String reason);
    }

    /** To be called in the chunk's transaction, after its rejections are stored. */
    void close(String job, long runId, ReadRows rows) {
        CsvImport file = rows.file();
        byImport(rows).forEach((importId, lines) -> {
            Set<String> keys = new TreeSet<>(table.keys(file.kind(), importId, lines));
            keys.removeIf(rows::isRejected);
            if (!keys.isEmpty()) {
                retries.close(
                        job, runId, keys, CsvLocation.prefix(importId), CsvLocation.prefix(file.id()) + file.file());
            }
        });
    }

    private static Map<Long, List<Integer>> byImport(ReadRows rows) {
        return rows.references().stream()
                .collect(Collectors.groupingBy(
                        RowReference::importId,
                        HashMap::new,
                        Collectors.mapping(RowReference::line, Collectors.toList())));
    }
}
