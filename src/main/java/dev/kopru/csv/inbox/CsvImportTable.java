package dev.kopru.csv.inbox;

import dev.kopru.csv.cell.NumberForm;
import dev.kopru.record.ReasonArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Owns {@code csv_import}. */
@Repository
public class CsvImportTable {

    private static final String SELECT =
            """
            SELECT id, kind, file, sha256, profile, received_at, received_from, run_id, step, records_done, rows_read,
              file_lines, header_lines, file_rows, row_lines, blank_lines, skipped_rows
            FROM csv_import
            """;

    private final JdbcClient jdbc;

    public CsvImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long insert(
            String kind, String file, String sha256, String profile, Instant receivedAt, String receivedFrom) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO csv_import (kind, file, sha256, profile, received_at, received_from)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(kind, file, sha256, profile, LocalDateTime.ofInstant(receivedAt, ZoneOffset.UTC), receivedFrom)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    public Optional<CsvImport> find(long id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(CsvImportTable::row)
                .optional();
    }

    /** Whose name is like this, the newest first. */
    List<CsvImport> beginning(String name, int limit) {
        return jdbc.sql(SELECT + " WHERE file LIKE ? ESCAPE '!' ORDER BY id DESC LIMIT ?")
                .params(name, limit)
                .query(CsvImportTable::row)
                .list();
    }

    /** Those with a lower number, the newest first, without the first {@code offset} of them. */
    public List<CsvImport> before(long id, long offset, int limit) {
        return jdbc.sql(SELECT + " WHERE id < ? ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(id, limit, offset)
                .query(CsvImportTable::row)
                .list();
    }

    public long count(int most) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM csv_import LIMIT ?) counted")
                .param(most)
                .query(Long.class)
                .single();
    }

    public void startedAs(long id, long runId) {
        jdbc.sql("UPDATE csv_import SET run_id = ? WHERE id = ?")
                .params(runId, id)
                .update();
    }

    /** Notes the step that reads the file. */
    public void readBy(long id, String step) {
        jdbc.sql("UPDATE csv_import SET step = ? WHERE id = ?").params(step, id).update();
    }

    /** Notes how the file is written. */
    public void written(long id, Header header) {
        jdbc.sql("UPDATE csv_import SET separated_by = ?, decimal_form = ?, header_row = ?, header = ? WHERE id = ?")
                .params(
                        String.valueOf(header.delimiter()),
                        header.decimal().name(),
                        header.row(),
                        ReasonArguments.toJson(header.columns()),
                        id)
                .update();
    }

    /** What is known of the header; nothing of a file of an earlier version before a run has begun with it. */
    public Header header(long id) {
        return jdbc.sql(
                        "SELECT separated_by, decimal_form, header_row, header FROM csv_import WHERE id = ? AND header IS NOT NULL")
                .param(id)
                .query((row, n) -> new Header(
                        row.getString("separated_by").charAt(0),
                        NumberForm.valueOf(row.getString("decimal_form")),
                        row.getInt("header_row"),
                        ReasonArguments.fromJson(row.getString("header"))))
                .optional()
                .orElse(Header.UNKNOWN);
    }

    /**
     * A file's header.
     *
     * @param row the line in which the profile wants it; 0: anywhere
     */
    public record Header(char delimiter, NumberForm decimal, int row, List<String> columns) {
        static final Header UNKNOWN = new Header(';', NumberForm.COMMA, 0, List.of());
    }

    public void advance(long id, long recordsDone, long rowsRead) {
        jdbc.sql("UPDATE csv_import SET records_done = ?, rows_read = ? WHERE id = ?")
                .params(recordsDone, rowsRead, id)
                .update();
    }

    public void measured(long id, FileExtent file) {
        jdbc.sql(
                        "UPDATE csv_import SET file_lines = ?, header_lines = ?, file_rows = ?, row_lines = ?, blank_lines = ?,"
                                + " skipped_rows = ? WHERE id = ?")
                .params(
                        file.lines(),
                        file.headerLines(),
                        file.rows(),
                        file.linesInRows(),
                        file.blankLines(),
                        file.skippedRows(),
                        id)
                .update();
    }

    public void deleteUnstarted(long id) {
        jdbc.sql("DELETE FROM csv_import WHERE id = ? AND run_id IS NULL")
                .param(id)
                .update();
    }

    /** Whether any import is of this content under this name on the disk. */
    public boolean refersTo(String sha256, String file) {
        String stored = SafeFileName.stored(sha256, file);
        return jdbc
                .sql("SELECT DISTINCT file FROM csv_import WHERE sha256 = ?")
                .param(sha256)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(name -> SafeFileName.stored(sha256, name).equals(stored));
    }

    /** The names on the disk of all files that were imported. */
    Set<String> storedNames() {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT sha256, file FROM csv_import")
                .query((row, n) -> SafeFileName.stored(row.getString(1), row.getString(2)))
                .set());
    }

    private static CsvImport row(ResultSet row, int number) throws SQLException {
        return new CsvImport(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file"),
                row.getString("sha256"),
                row.getString("profile"),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("received_from"),
                row.getObject("run_id", Long.class),
                row.getString("step"),
                row.getLong("records_done"),
                row.getLong("rows_read"),
                new FileExtent(
                        row.getInt("file_lines"),
                        row.getInt("header_lines"),
                        row.getInt("file_rows"),
                        row.getInt("row_lines"),
                        row.getInt("blank_lines"),
                        row.getInt("skipped_rows")));
    }
}
