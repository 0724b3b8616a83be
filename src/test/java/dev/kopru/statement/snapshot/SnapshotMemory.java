package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.Checksums;
import dev.kopru.fixture.KeptNotices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Köprü's own tables, as far as statements are concerned. */
public record SnapshotMemory(JdbcTemplate jdbc) {

    SnapshotMemory(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        for (String table :
                List.of("statement", "statement_account", "notice", "retry_attempt", "retry_record", "reader_cursor")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    public String checksum() {
        return Checksums.of(jdbc, List.of("statement", "statement_account", "notice", "retry_record", "retry_attempt"));
    }

    /** Reason codes of the accounts that still wait. */
    public Map<String, String> waiting() {
        Map<String, String> waiting = new TreeMap<>();
        jdbc.query("SELECT record_key, reason_code FROM retry_record WHERE state = 'PENDING'", row -> {
            waiting.put(row.getString(1), row.getString(2));
        });
        return waiting;
    }

    /** Label, code and values of each notice. */
    public List<String> notices() {
        return KeptNotices.of(jdbc);
    }

    public String message(String code) {
        return String.valueOf(
                jdbc.queryForObject("SELECT message FROM retry_record WHERE record_key = ?", String.class, code));
    }

    public long count(String where) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM statement WHERE " + where, Long.class));
    }

    /** As a person would correct what is kept of a rejected account. */
    void edit(String code, String wrong, String right) {
        int edited = jdbc.update(
                "UPDATE retry_record SET payload = REPLACE(payload, ?, ?), payload_edited = TRUE"
                        + " WHERE record_key = ? AND payload LIKE CONCAT('%', ?, '%')",
                wrong, right, code, wrong);
        assertThat(edited).as(code + " with " + wrong).isEqualTo(1);
    }

    /** As a person would do on the page: try it again now. */
    public void replayAll() {
        jdbc.update("UPDATE retry_record SET next_attempt_at = '2000-01-01' WHERE state = 'PENDING'");
    }
}
