package dev.kopru.alert.rule;

import dev.kopru.record.ReasonArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code alert_state}: what held when it was last looked at. */
@Repository
public class AlertStates {

    private final JdbcClient jdbc;

    AlertStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of rules that a newer Köprü had are left alone. */
    public Map<AlertKey, AlertState> all() {
        Map<AlertKey, AlertState> states = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM alert_state WHERE rule IN (:rules) ORDER BY rule, subject")
                .param("rules", names())
                .query((row, n) -> state(row))
                .list()
                .forEach(state -> states.put(state.key(), state));
        return states;
    }

    /** Keeps what was seen; whether an alert is open is not changed by it. */
    public void save(AlertState state) {
        jdbc.sql(
                        """
                        INSERT INTO alert_state (rule, subject, holds, since, arguments) VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE holds = VALUES(holds), since = VALUES(since), arguments = VALUES(arguments)
                        """)
                .param(state.rule().name())
                .param(state.subject())
                .param(state.holds())
                .param(utc(state.since()))
                .param(ReasonArguments.toJson(state.arguments()))
                .update();
    }

    /** Puts one alert in the place of another; false when somebody else did so first. */
    public boolean replace(AlertKey key, @Nullable Long alertId, @Nullable Long with) {
        return jdbc.sql("UPDATE alert_state SET alert_id = :with"
                                + " WHERE rule = :rule AND subject = :subject AND alert_id <=> :alert")
                        .param("with", with)
                        .param("rule", key.rule().name())
                        .param("subject", key.subject())
                        .param("alert", alertId)
                        .update()
                == 1;
    }

    public void forget(AlertKey key) {
        jdbc.sql("DELETE FROM alert_state WHERE rule = ? AND subject = ? AND alert_id IS NULL")
                .params(key.rule().name(), key.subject())
                .update();
    }

    public static List<String> names() {
        return Arrays.stream(AlertRule.values()).map(AlertRule::name).toList();
    }

    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static AlertState state(ResultSet row) throws SQLException {
        return new AlertState(
                AlertRule.valueOf(row.getString("rule")),
                row.getString("subject"),
                row.getBoolean("holds"),
                row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                ReasonArguments.ofKept(row.getString("arguments")),
                row.getObject("alert_id", Long.class));
    }
}
