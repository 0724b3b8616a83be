package dev.kopru.csv;

import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.RejectedRowTable;
import dev.kopru.notice.Notice;
import dev.kopru.record.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private static final int MOST_NAMED = 20;

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

    /** What is odd about a list that was sent again: records of which it has only some of the rejected rows. */
    List<Notice> leftBehind(CsvImport file, SentRows sent) {
        List<Notice> notices = new ArrayList<>();
        for (long importId : new TreeSet<>(sent.imports())) {
            Set<String> begun = new HashSet<>();
            table.eachKey(file.kind(), importId, (key, line) -> {
                if (sent.has(importId, line)) {
                    begun.add(key);
                }
            });
            Map<String, List<Integer>> missing = new LinkedHashMap<>();
            table.eachKey(file.kind(), importId, (key, line) -> {
                if (begun.contains(key) && !sent.has(importId, line)) {
                    missing.computeIfAbsent(key, of -> new ArrayList<>()).add(line);
                }
            });
            missing.forEach((key, lines) -> notices.add(notice(file, importId, key, lines)));
        }
        return notices;
    }

    /** The torn rows that the file's are sent for. */
    RowsAlone alone(CsvImport file, SentRows sent) {
        RowsAlone alone = new RowsAlone();
        for (long importId : sent.imports()) {
            table.eachTorn(file.kind(), importId, (key, line) -> {
                if (sent.has(importId, line)) {
                    alone.add(importId, line, key);
                }
            });
        }
        return alone;
    }

    private static Notice notice(CsvImport file, long importId, String key, List<Integer> lines) {
        String some = lines.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String named = lines.size() > MOST_NAMED ? some + ", …" : some;
        return new Notice(
                CsvLocation.prefix(file.id()) + key,
                key,
                Reason.of(CsvNotice.CSV_ROWS_LEFT_BEHIND, file.file(), key, importId, lines.size(), named));
    }

    private static Map<Long, List<Integer>> byImport(ReadRows rows) {
        return rows.references().stream()
                .collect(Collectors.groupingBy(
                        RowReference::importId,
                        HashMap::new,
                        Collectors.mapping(RowReference::line, Collectors.toList())));
    }
}
