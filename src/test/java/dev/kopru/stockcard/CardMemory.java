package dev.kopru.stockcard;

import dev.kopru.fixture.Checksums;
import dev.kopru.fixture.KeptNotices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Köprü's own tables, as far as stock cards are concerned. */
record CardMemory(JdbcTemplate jdbc) {

    CardMemory(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    /** A rejected record as it is kept. */
    record Kept(String key, String label, String reason, String state, int attempts, String message) {}

    void clear() {
        for (String table : List.of(
                "code_claim",
                "card_link",
                "sku_link",
                "card_image",
                "image",
                "notice",
                "retry_attempt",
                "retry_record",
                "reader_cursor")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    /** Differs when a single value of links or rejected records differs. */
    String checksum() {
        return Checksums.of(
                jdbc, List.of("card_link", "sku_link", "card_image", "notice", "retry_record", "retry_attempt"));
    }

    /** Rejected records, by label: a card's code, an image's location. */
    Map<String, Kept> rejected() {
        return jdbc
                .query(
                        "SELECT record_key, label, reason_code, state, attempts, message FROM retry_record",
                        (row, n) -> new Kept(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getString(6)))
                .stream()
                .collect(Collectors.toMap(Kept::label, kept -> kept));
    }

    Kept kept(String label) {
        return Objects.requireNonNull(rejected().get(label), label);
    }

    /** Reason codes of the records that still wait, by label. */
    Map<String, String> waiting() {
        return rejected().values().stream()
                .filter(kept -> kept.state().equals("PENDING"))
                .collect(Collectors.toMap(Kept::label, Kept::reason));
    }

    /** How the parts of a step ended in a run, by name. */
    Map<String, String> partsOf(String step, long run) {
        return jdbc
                .query(
                        "SELECT STEP_NAME, STATUS FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?"
                                + " AND STEP_NAME LIKE CONCAT(?, ':%')",
                        (row, n) -> Map.entry(row.getString(1), row.getString(2)), run, step)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Label, code and values of each notice. */
    List<String> notices() {
        return KeptNotices.of(jdbc);
    }

    /** How many notices nobody has seen. */
    int openNotices() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT COUNT(*) FROM notice WHERE seen_at IS NULL", Integer.class));
    }

    void edit(String label, String from, String to) {
        jdbc.update(
                "UPDATE retry_record SET payload = REPLACE(payload, ?, ?), payload_edited = TRUE WHERE label = ?",
                from,
                to,
                label);
    }

    /** As a person would do on the page: try it again now. */
    void replayAll() {
        jdbc.update("UPDATE retry_record SET next_attempt_at = '2000-01-01' WHERE state = 'PENDING'");
    }

    /** Barcodes that no other card may have. */
    List<String> claimedBarcodes() {
        return jdbc.queryForList(
                "SELECT barcode FROM sku_link WHERE barcode IS NOT NULL ORDER BY barcode", String.class);
    }

    List<String> cursors() {
        return jdbc.queryForList("SELECT source FROM reader_cursor ORDER BY source", String.class);
    }
}
