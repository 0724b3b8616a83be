package dev.kopru.crash.day;

import dev.kopru.database.TestDatabase.Schemas;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rows each of Köprü's own tables has at a moment. */
record OwnTables(Map<String, Long> rows) {

    /** What a day leaves behind: runs, orders, what they opened and take, statements that were replaced, files and acts. */
    private static final Set<String> KEEP_THE_PAST = Set.of(
            "batch_job_execution",
            "batch_job_execution_context",
            "batch_job_execution_params",
            "batch_job_instance",
            "batch_step_execution",
            "batch_step_execution_context",
            "run",
            "run_count",
            "order_link",
            "order_content",
            "order_payment",
            "order_notice",
            "account_of_customer",
            "contact_name",
            "record_word",
            "statement",
            "statement_account",
            "stock_watch",
            "statement_part",
            "csv_import",
            "audit_entry",
            "alert_message",
            "notice");

    /** So many rows come and go with whatever is at work just then. */
    private static final long AT_WORK = 50;

    static OwnTables of(Schemas schemas) {
        JdbcTemplate own = new JdbcTemplate(schemas.own());
        Map<String, Long> rows = new TreeMap<>();
        for (String table : own.queryForList(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND TABLE_TYPE = 'BASE TABLE'",
                String.class)) {
            Long count = own.queryForObject("SELECT COUNT(*) FROM `" + table + "`", Long.class);
            rows.put(table, count == null ? 0 : count);
        }
        return new OwnTables(rows);
    }

    long of(String table) {
        return rows.getOrDefault(table, 0L);
    }

    /** How much each table that has grown since has grown by. */
    Map<String, Long> grownSince(OwnTables before) {
        Map<String, Long> grown = new TreeMap<>();
        rows.forEach((table, count) -> {
            long more = count - before.rows.getOrDefault(table, 0L);
            if (more > 0) {
                grown.put(table, more);
            }
        });
        return grown;
    }

    /** Those of them that have no reason to. */
    Map<String, Long> swollenSince(OwnTables before) {
        Map<String, Long> grown = grownSince(before);
        grown.entrySet()
                .removeIf(table -> table.getValue() <= AT_WORK
                        || KEEP_THE_PAST.contains(table.getKey().toLowerCase(Locale.ROOT)));
        return grown;
    }
}
