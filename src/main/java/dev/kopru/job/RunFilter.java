package dev.kopru.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
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

    /** Over the tables that {@link RunHistory} joins. */
    String where() {
        return " WHERE (:job IS NULL OR i.JOB_NAME = :job) AND (:status IS NULL OR e.STATUS = :status)"
                + " AND (:via IS NULL OR r.started_via = :via) AND (:from IS NULL OR e.CREATE_TIME >= :from)"
                + " AND (:until IS NULL OR e.CREATE_TIME < :until)";
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
