package dev.kopru.order;

import dev.kopru.fixture.Checksums;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Köprü's own tables, as far as orders are concerned. */
public record Memory(JdbcTemplate jdbc) {

    Memory(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    /** A rejected order as it is kept. */
    public record Kept(String orderId, String reason, String state, int attempts, long revision, String message) {}

    void clear() {
        for (String table : List.of(
                "order_link",
                "order_intent",
                "order_content",
                "order_payment",
                "exchange_rate_seen",
                "notice",
                "retry_attempt",
                "retry_record",
                "reader_cursor",
                "reconciliation",
                "account_of_customer",
                "contact_name",
                "account_begun")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    /** Differs when a single value of links, notices or rejected records differs. */
    String checksum() {
        return Checksums.of(
                jdbc,
                List.of(
                        "order_link",
                        "order_content",
                        "notice",
                        "retry_record",
                        "retry_attempt",
                        "account_of_customer",
                        "contact_name",
                        "account_begun"));
    }

    Map<String, Kept> rejected() {
        return jdbc
                .query(
                        "SELECT record_key, reason_code, state, attempts, revision, message FROM retry_record",
                        (row, n) -> new Kept(
                                row.getString(1).replaceFirst("shop:", ""),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getLong(5),
                                row.getString(6)))
                .stream()
                .collect(Collectors.toMap(Kept::orderId, kept -> kept));
    }

    public Kept kept(String orderId) {
        return Objects.requireNonNull(rejected().get(orderId), orderId);
    }

    /** Reason codes of the records that still wait, by order id. */
    public Map<String, String> waiting() {
        return rejected().values().stream()
                .filter(kept -> kept.state().equals("PENDING"))
                .collect(Collectors.toMap(Kept::orderId, Kept::reason));
    }

    public Map<String, String> links() {
        return jdbc
                .query(
                        "SELECT order_id, state FROM order_link",
                        (row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long unacknowledged() {
        return count("SELECT COUNT(*) FROM order_link WHERE acknowledged = FALSE");
    }

    public List<String> notices() {
        return jdbc.queryForList(
                "SELECT CONCAT(SUBSTRING_INDEX(record_key, ':', -1), ' ', code, ' ', arguments) FROM notice"
                        + " ORDER BY record_key, code",
                String.class);
    }

    @Nullable
    String cursor() {
        return jdbc
                .queryForList(
                        "SELECT CONCAT(changed_at, ' ', record_id) FROM reader_cursor WHERE source = 'live'",
                        String.class)
                .stream()
                .findFirst()
                .orElse(null);
    }

    String failure(long runId) {
        return String.valueOf(jdbc.queryForObject("SELECT failure FROM run WHERE id = ?", String.class, runId));
    }

    /** As a person would do on the page: try it again now. */
    public void replayAll() {
        jdbc.update("UPDATE retry_record SET next_attempt_at = '2000-01-01' WHERE state = 'PENDING'");
    }

    private long count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }
}
