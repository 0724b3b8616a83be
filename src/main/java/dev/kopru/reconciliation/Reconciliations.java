package dev.kopru.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Owns {@code reconciliation} and {@code reconciliation_difference}, as far as runs are concerned. What is under way is not
 * shown to anybody; once it is finished it replaces the one before.
 */
@Repository
public class Reconciliations {

    private static final String DIFFERENCES =
            "SELECT * FROM reconciliation_difference WHERE reconciliation_id = :id AND ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Reconciliations(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Begins anew; whatever was under way before is forgotten. */
    public Reconciliation begin(String job, long runId, Instant begunAt, Instant asOf, @Nullable Instant placedFrom) {
        jdbc.sql("DELETE FROM reconciliation WHERE job = ? AND finished_at IS NULL")
                .param(job)
                .update();
        jdbc.sql("INSERT INTO reconciliation (job, run_id, begun_at, as_of, placed_from)"
                        + " VALUES (:job, :run, :begun, :asOf, :from)")
                .param("job", job)
                .param("run", runId)
                .param("begun", utc(begunAt))
                .param("asOf", utc(asOf))
                .param("from", utc(placedFrom))
                .update();
        return underWay(job).orElseThrow();
    }

    /** The comparison that was begun and not finished. */
    public Optional<Reconciliation> underWay(String job) {
        return jdbc.sql("SELECT * FROM reconciliation WHERE job = ? AND finished_at IS NULL ORDER BY id DESC LIMIT 1")
                .param(job)
                .query(ReconciliationRow::reconciliation)
                .optional();
    }

    /** Adds what a page has brought. */
    public void add(long id, Reconciliation.Counted counted, List<Difference> differences) {
        jdbc.sql("UPDATE reconciliation SET compared = compared + :records, open_documents = open_documents + :open,"
                        + " missing = missing + :missing WHERE id = :id")
                .param("records", counted.records())
                .param("open", counted.openDocuments())
                .param("missing", counted.missing())
                .param("id", id)
                .update();
        insert(id, false, differences);
    }

    /** Nothing shall be done about documents whose order is gone. */
    public void leaveMissing(long id) {
        jdbc.sql("UPDATE reconciliation SET too_many_missing = TRUE WHERE id = ?")
                .param(id)
                .update();
        jdbc.sql("UPDATE reconciliation_difference SET todo = NULL WHERE reconciliation_id = ? AND todo = 'GONE'")
                .param(id)
                .update();
    }

    /** Differences that the job does something about, by id. */
    public List<Difference> toSettle(long id, String afterRecordId, int limit) {
        return page(id, "todo IS NOT NULL AND record_id > :after", afterRecordId, limit);
    }

    /** Differences that were not looked at once more, by id. */
    public List<Difference> unchecked(long id, int limit) {
        return page(id, "checked = FALSE AND record_id > :after", "", limit);
    }

    /** Puts what still differs in the place of what was found before. */
    public void check(long id, Collection<String> recordIds, List<Difference> remaining) {
        jdbc.sql("DELETE FROM reconciliation_difference WHERE reconciliation_id = :id AND record_id IN (:records)")
                .param("id", id)
                .param("records", recordIds)
                .update();
        insert(id, true, remaining);
    }

    /** From now on this is what people read. */
    public void finish(String job, long id) {
        jdbc.sql("UPDATE reconciliation SET finished_at = :now WHERE id = :id")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM reconciliation WHERE job = :job AND id <> :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    private List<Difference> page(long id, String condition, String after, int limit) {
        return jdbc.sql(DIFFERENCES + condition + " ORDER BY record_id LIMIT :limit")
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query(DifferenceRow::difference)
                .list();
    }

    private void insert(long id, boolean checked, List<Difference> differences) {
        batches.batchUpdate(
                DifferenceRow.INSERT,
                differences.stream()
                        .map(difference -> DifferenceRow.parameters(id, checked, difference))
                        .toList());
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return DifferenceRow.utc(instant);
    }
}
