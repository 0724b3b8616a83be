package dev.kopru.reconciliation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the newest finished comparison says of one record, as a part of its story. */
@Repository
public class DifferenceOfRecord {

    private final JdbcClient jdbc;

    DifferenceOfRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A difference, and when it was found. */
    public record Found(Difference difference, Reconciliation comparison) {}

    /** Empty where both sides say the same, or where they were never compared. */
    public Optional<Found> of(String job, String key) {
        return latest(job).flatMap(comparison -> jdbc.sql(
                        "SELECT * FROM reconciliation_difference FORCE INDEX (reconciliation_difference_key)"
                                + " WHERE reconciliation_id = ? AND record_key = ? AND kind IS NOT NULL LIMIT 1")
                .params(comparison.id(), key)
                .query(DifferenceRow::difference)
                .optional()
                .map(difference -> new Found(difference, comparison)));
    }

    private Optional<Reconciliation> latest(String job) {
        return jdbc.sql(
                        "SELECT * FROM reconciliation WHERE job = ? AND finished_at IS NOT NULL ORDER BY id DESC LIMIT 1")
                .param(job)
                .query(ReconciliationRow::reconciliation)
                .optional();
    }
}
