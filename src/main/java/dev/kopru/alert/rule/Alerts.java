package dev.kopru.alert.rule;

import dev.kopru.record.ReasonArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Owns {@code alert}: what was raised and solved. */
@Repository
public class Alerts {

    private static final String KNOWN = " FROM alert WHERE rule IN (:rules) AND (:open = FALSE OR solved_at IS NULL)";

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; pages count from 0. */
    public List<Alert> page(boolean onlyOpen, int page, int size) {
        return before(onlyOpen, null, (long) page * size, size);
    }

    /** Those with a lower number than {@code before}, if there is one, without the first {@code offset} of them. */
    public List<Alert> before(boolean onlyOpen, @Nullable Long before, long offset, int size) {
        return jdbc.sql("SELECT *" + KNOWN + " AND id < :before ORDER BY id DESC LIMIT :size OFFSET :offset")
                .param("rules", AlertStates.names())
                .param("open", onlyOpen)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> alert(row))
                .list();
    }

    /** How many there are, counted up to {@code most}. */
    public long count(boolean onlyOpen, int most) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1" + KNOWN + " LIMIT :most) counted")
                .param("rules", AlertStates.names())
                .param("open", onlyOpen)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** How many of each rule are open; rules without any are left out. */
    public Map<AlertRule, Long> open() {
        Map<AlertRule, Long> open = new EnumMap<>(AlertRule.class);
        jdbc.sql("SELECT rule, COUNT(*) FROM alert WHERE solved_at IS NULL AND rule IN (:rules) GROUP BY rule")
                .param("rules", AlertStates.names())
                .query(row -> {
                    open.put(AlertRule.valueOf(row.getString(1)), row.getLong(2));
                });
        return open;
    }

    public Optional<Alert> find(long id) {
        return jdbc.sql("SELECT * FROM alert WHERE id = ?")
                .param(id)
                .query((row, n) -> alert(row))
                .optional();
    }

    public Alert raise(Trouble trouble, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO alert (rule, subject, arguments, raised_at) VALUES (?, ?, ?, ?)")
                .param(trouble.rule().name())
                .param(trouble.subject())
                .param(ReasonArguments.toJson(trouble.arguments()))
                .param(AlertStates.utc(now))
                .update(key);
        @Nullable Number id = key.getKey();
        return new Alert(
                id == null ? 0 : id.longValue(), trouble.rule(), trouble.subject(), trouble.arguments(), now, null);
    }

    public void solve(long id, Instant now) {
        jdbc.sql("UPDATE alert SET solved_at = ? WHERE id = ? AND solved_at IS NULL")
                .params(AlertStates.utc(now), id)
                .update();
    }

    /** When trouble of one of these subjects was last over. */
    Optional<Instant> lastSolved(AlertRule rule, Collection<String> subjects) {
        return subjects.isEmpty()
                ? Optional.empty()
                : jdbc.sql("SELECT MAX(solved_at) AS last FROM alert WHERE rule = :rule AND subject IN (:subjects)")
                        .param("rule", rule.name())
                        .param("subjects", subjects)
                        .query((row, n) -> Optional.ofNullable(AlertStates.instant(row, "last")))
                        .single();
    }

    /** How often the same was raised since. */
    public int raisedSince(AlertKey key, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM alert WHERE rule = ? AND subject = ? AND raised_at > ?")
                .params(key.rule().name(), key.subject(), AlertStates.utc(since))
                .query(Integer.class)
                .single();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong("id"),
                AlertRule.valueOf(row.getString("rule")),
                row.getString("subject"),
                ReasonArguments.ofKept(row.getString("arguments")),
                row.getObject("raised_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                AlertStates.instant(row, "solved_at"));
    }
}
