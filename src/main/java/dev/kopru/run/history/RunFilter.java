package dev.kopru.run.history;

import dev.kopru.run.StartedBy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to show; null = all.
 *
 * @param status Spring Batch's status word
 * @param from begun then or later
 * @param until begun before
 */
public record RunFilter(
        @Nullable String job,
        @Nullable String status,
        StartedBy.@Nullable Via via,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final RunFilter ALL = new RunFilter(null, null, null, null, null);

    /** Of a job and in a state, whenever and by whomever begun. */
    public static RunFilter of(@Nullable String job, @Nullable String status) {
        return new RunFilter(job, status, null, null, null);
    }

    /**
     * The numbers of the newest {@code :reach} runs before {@code :before}, or of some more, as SQL: only the tables and
     * conditions that are needed, so that the fitting index is found.
     */
    String numbers(@Nullable Long before) {
        List<String> conditions = conditions(before);
        add(conditions, job, "r.job = :job");
        add(conditions, via, "r.started_via = :via");
        boolean recorded = job != null || via != null;
        return "(SELECT e.JOB_EXECUTION_ID AS id FROM "
                + (recorded ? "run r " + index() + "JOIN " : "")
                + "BATCH_JOB_EXECUTION e"
                + (recorded ? " ON e.JOB_EXECUTION_ID = r.id" : "")
                + where(conditions)
                + " ORDER BY e.JOB_EXECUTION_ID DESC LIMIT :reach)"
                + (job != null && via == null ? " UNION ALL (" + diedAtOnce(before) + ")" : "");
    }

    /** A process may die before it has written down who began the run. */
    private String diedAtOnce(@Nullable Long before) {
        List<String> conditions = conditions(before);
        conditions.add("e.STATUS = 'STARTING'");
        conditions.add("i.JOB_NAME = :job");
        conditions.add("r.id IS NULL");
        return "SELECT e.JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_INSTANCE i USING (JOB_INSTANCE_ID)"
                + " LEFT JOIN run r ON r.id = e.JOB_EXECUTION_ID"
                + where(conditions);
    }

    private List<String> conditions(@Nullable Long before) {
        List<String> conditions = new ArrayList<>();
        add(conditions, before, "e.JOB_EXECUTION_ID < :before");
        add(conditions, status, "e.STATUS = :status");
        add(conditions, from, "e.CREATE_TIME >= :from");
        add(conditions, until, "e.CREATE_TIME < :until");
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Without a status, which may be rare, or days, the runs come in the order in which the list shows them. */
    private String index() {
        return status != null || from != null || until != null
                ? ""
                : "FORCE INDEX (" + (via == null ? "run_by_job" : "run_by_trigger") + ") ";
    }

    private static void add(List<String> conditions, @Nullable Object asked, String condition) {
        if (asked != null) {
            conditions.add(condition);
        }
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("job", job);
        parameters.put("status", status);
        parameters.put("via", via == null ? null : via.name());
        parameters.put("from", from == null ? null : Timestamp.from(from));
        parameters.put("until", until == null ? null : Timestamp.from(until));
        return parameters;
    }
}
