package dev.kopru.notice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which notices to show; null = all.
 *
 * @param run the last one that noticed it
 */
public record NoticeFilter(@Nullable String job, @Nullable String code, @Nullable Boolean seen, @Nullable Long run) {

    public static final NoticeFilter ALL = new NoticeFilter(null, null, null);

    /** Of whatever run. */
    public NoticeFilter(@Nullable String job, @Nullable String code, @Nullable Boolean seen) {
        this(job, code, seen, null);
    }

    /** Only conditions that are asked for, so that the fitting index is found. */
    String where() {
        List<String> conditions = new ArrayList<>();
        if (job != null) {
            conditions.add("job = :job");
        }
        if (code != null) {
            conditions.add("code = :code");
        }
        if (seen != null) {
            conditions.add(seen ? "seen_at IS NOT NULL" : "seen_at IS NULL");
        }
        if (run != null) {
            conditions.add("last_run_id = :run");
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }
}
