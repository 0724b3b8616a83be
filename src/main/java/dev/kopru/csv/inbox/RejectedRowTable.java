package dev.kopru.csv.inbox;

import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.WrittenRow;
import dev.kopru.csv.torn.TornRows;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code csv_rejected_row}. */
@Repository
public class RejectedRowTable {

    private static final String INSERT =
            """
            INSERT INTO csv_rejected_row
                (import_id, line, record_key, width, cells, flaw, reason_code, reason_arguments)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE record_key = VALUES(record_key), reason_code = VALUES(reason_code),
                reason_arguments = VALUES(reason_arguments)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public RejectedRowTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void insert(long importId, Collection<RejectedRow> rows) {
        batches.batchUpdate(
                INSERT, rows.stream().map(row -> parameters(importId, row)).toList());
    }

    /** The most cells that a row has. */
    int width(long importId) {
        return jdbc.sql("SELECT COALESCE(MAX(width), 0) FROM csv_rejected_row WHERE import_id = ?")
                .param(importId)
                .query(Integer.class)
                .single();
    }

    /** Shows the rows in the order of their lines, one after the other: all of them may be more than memory holds. */
    void each(long importId, Consumer<RejectedRow> reader) {
        jdbc.sql("SELECT line, record_key, cells, flaw, reason_code, reason_arguments FROM csv_rejected_row"
                        + " WHERE import_id = ? ORDER BY line")
                .withFetchSize(Integer.MIN_VALUE)
                .param(importId)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    /** So many rows behind a line, in the order of their lines. */
    List<RejectedRow> after(long importId, int line, int size) {
        return jdbc.sql("SELECT line, record_key, cells, flaw, reason_code, reason_arguments FROM csv_rejected_row"
                        + " WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?")
                .params(importId, line, size)
                .query((row, n) -> row(row))
                .list();
    }

    /** The keys of the records to which these lines of an import of this kind belonged. */
    public Set<String> keys(String kind, long importId, Collection<Integer> lines) {
        return new HashSet<>(jdbc.sql(
                        """
                        SELECT r.record_key FROM csv_rejected_row r JOIN csv_import i ON i.id = r.import_id
                        WHERE r.import_id = :import AND r.line IN (:lines) AND i.kind = :kind
                        """)
                .param("import", importId)
                .param("lines", lines)
                .param("kind", kind)
                .query(String.class)
                .list());
    }

    /** Shows the line and the key of each row of an import of this kind; a row that came twice is wanted once. */
    public void eachKey(String kind, long importId, ObjIntConsumer<String> reader) {
        jdbc.sql("SELECT r.record_key, r.line FROM csv_rejected_row r JOIN csv_import i ON i.id = r.import_id"
                        + " WHERE r.import_id = ? AND i.kind = ? AND (r.flaw IS NULL OR r.flaw <> ?) ORDER BY r.line")
                .withFetchSize(Integer.MIN_VALUE)
                .param(importId)
                .param(kind)
                .param(CsvReason.CSV_ROW_SENT_TWICE.name())
                .query(row -> {
                    reader.accept(row.getString("record_key"), row.getInt("line"));
                });
    }

    /** Shows the line and the key of each row of an import of this kind that could not be split. */
    public void eachTorn(String kind, long importId, ObjIntConsumer<String> reader) {
        jdbc.sql("SELECT r.record_key, r.line FROM csv_rejected_row r JOIN csv_import i ON i.id = r.import_id"
                        + " WHERE r.import_id = :import AND i.kind = :kind AND r.flaw IN (:torn)")
                .param("import", importId)
                .param("kind", kind)
                .param("torn", TornRows.TORN.stream().map(CsvReason::name).toList())
                .query(row -> {
                    reader.accept(row.getString("record_key"), row.getInt("line"));
                });
    }

    private static @Nullable Object[] parameters(long importId, RejectedRow rejected) {
        WrittenRow row = rejected.row();
        return new @Nullable Object[] {
            importId,
            row.line(),
            rejected.key(),
            row.cells().size(),
            ReasonArguments.toJson(row.cells()),
            row.flaw() == null ? null : row.flaw().name(),
            rejected.reason().code(),
            ReasonArguments.toJson(rejected.reason().arguments())
        };
    }

    private static RejectedRow row(ResultSet row) throws SQLException {
        String flaw = row.getString("flaw");
        WrittenRow written = new WrittenRow(
                row.getInt("line"),
                ReasonArguments.fromJson(row.getString("cells")),
                flaw == null ? null : CsvReason.valueOf(flaw));
        Reason reason =
                new Reason(row.getString("reason_code"), ReasonArguments.ofKept(row.getString("reason_arguments")));
        return new RejectedRow(row.getString("record_key"), written, reason);
    }
}
