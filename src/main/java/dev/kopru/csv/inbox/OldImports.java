package dev.kopru.csv.inbox;

import dev.kopru.csv.profile.CsvKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds imports that nobody needs any more: their runs cannot go on, and none of their rejected records waits. */
@Repository
class OldImports {

    private static final String OLD =
            """
            SELECT c.id, c.kind, c.sha256, c.file FROM csv_import c
            WHERE c.id > :after AND c.received_at < :before
              AND NOT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION e
                  WHERE e.JOB_EXECUTION_ID = c.run_id AND e.STATUS NOT IN ('COMPLETED', 'ABANDONED'))
            ORDER BY c.id LIMIT :most
            """;
    private static final int LOOKED_AT = 50;

    private final JdbcClient jdbc;
    private final Map<String, String> jobs;

    OldImports(JdbcClient jdbc, List<CsvKind> kinds) {
        this.jdbc = jdbc;
        this.jobs = kinds.stream().collect(Collectors.toMap(CsvKind::name, CsvKind::job));
    }

    /** One of them. */
    record Old(long id, String kind, String sha256, String file) {}

    /** The next ones that may be; those whose records wait are among them. */
    List<Old> next(Instant before, long after) {
        return jdbc.sql(OLD)
                .param("after", after)
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("most", LOOKED_AT)
                .query((row, n) -> new Old(
                        row.getLong("id"), row.getString("kind"), row.getString("sha256"), row.getString("file")))
                .list();
    }

    /** The first of them without a record that waits. */
    Optional<Old> first(List<Old> imports) {
        List<Long> waiting = jdbc.sql(
                        """
                        SELECT DISTINCT r.import_id FROM csv_rejected_row r
                        JOIN retry_record t ON t.record_key = r.record_key AND t.state IN ('PENDING', 'GIVEN_UP')
                        WHERE r.import_id IN (:imports) AND t.job IN (:jobs)
                        """)
                .param("imports", imports.stream().map(Old::id).toList())
                .param("jobs", jobsOf(imports))
                .query(Long.class)
                .list();
        return imports.stream().filter(each -> !waiting.contains(each.id())).findFirst();
    }

    private List<String> jobsOf(List<Old> imports) {
        return imports.stream()
                .map(each -> jobs.getOrDefault(each.kind(), ""))
                .distinct()
                .toList();
    }

    /** Takes some of its rejected rows away, and says how many. */
    int deleteRows(Old old, int most) {
        return jdbc.sql("DELETE FROM csv_rejected_row WHERE import_id = ? ORDER BY line LIMIT ?")
                .params(old.id(), most)
                .update();
    }

    int delete(Old old) {
        return jdbc.sql("DELETE FROM csv_import WHERE id = ?").param(old.id()).update();
    }
}
