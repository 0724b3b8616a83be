package dev.kopru.statement.snapshot;

import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of a file that name no account, and whose they may be: where the rows of each account stand together, that of
 * the row before or after; else anybody's. A statement without such a row may be half a statement.
 */
final class RowsWithoutAccount {

    /** As many as a person can be expected to correct in one record; of a file with more another one is needed anyway. */
    private static final int MOST = 20;

    private final Map<String, List<CsvRow>> neighbours = new HashMap<>();
    private final List<CsvRow> all = new ArrayList<>();
    private final List<CsvRow> sinceLast = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean scattered;
    private String last = "";

    /** Is shown every row, in the file's order. */
    void see(CsvRow row) {
        String account = row.key();
        if (account.isEmpty()) {
            keep(all, row);
            keep(sinceLast, row);
            keep(of(last), row);
            return;
        }
        sinceLast.forEach(each -> keep(of(account), each));
        sinceLast.clear();
        if (!account.equals(last) && !seen.add(account)) {
            scattered = true;
        }
        last = account;
    }

    /** An account's rows with those that may be its own, too. */
    CsvGroup with(CsvGroup group) {
        List<CsvRow> more = scattered ? all : neighbours.getOrDefault(group.key(), List.of());
        if (group.key().isEmpty() || more.isEmpty()) {
            return group;
        }
        List<CsvRow> rows = Stream.concat(group.rows().stream(), more.stream())
                .sorted(Comparator.comparingInt(CsvRow::line))
                .toList();
        return new CsvGroup(group.key(), rows);
    }

    private List<CsvRow> of(String account) {
        return neighbours.computeIfAbsent(account, code -> new ArrayList<>());
    }

    private static void keep(List<CsvRow> rows, CsvRow row) {
        if (rows.size() < MOST && !rows.contains(row)) {
            rows.add(row);
        }
    }
}
