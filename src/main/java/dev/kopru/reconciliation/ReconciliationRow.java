package dev.kopru.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A comparison as a row of {@code reconciliation}. */
final class ReconciliationRow {

    private ReconciliationRow() {}

    static Reconciliation reconciliation(ResultSet row, int number) throws SQLException {
        return new Reconciliation(
                row.getLong("id"),
                row.getString("job"),
                row.getLong("run_id"),
                DifferenceRow.knownInstant(row, "begun_at"),
                DifferenceRow.knownInstant(row, "as_of"),
                DifferenceRow.instant(row, "placed_from"),
                new Reconciliation.Counted(
                        row.getLong("compared"), row.getLong("open_documents"), row.getLong("missing")),
                row.getBoolean("too_many_missing"),
                DifferenceRow.instant(row, "finished_at"));
    }
}
