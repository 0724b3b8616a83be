package dev.kopru.alert.rule;

import dev.kopru.pruning.KeyRange;
import dev.kopru.pruning.Piece;
import dev.kopru.pruning.Prunable;
import dev.kopru.pruning.PruningSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes messages away that were sent or given up a long time ago, and the alerts of that time that are solved. */
@Repository
public class AlertPruning implements Prunable {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    AlertPruning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "messages of alerts";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return keep.seenNotices();
    }

    /** Of solved alerts as many at once. */
    @Override
    public Piece piece(Instant before, long after) {
        Optional<KeyRange> range = KeyRange.old(jdbc, "alert_message", "created_at", after, AT_ONCE, before);
        int alerts = jdbc.sql("DELETE FROM alert WHERE solved_at < ? ORDER BY id LIMIT ?")
                .params(AlertStates.utc(before), AT_ONCE)
                .update();
        if (range.isEmpty()) {
            return alerts == AT_ONCE ? Piece.of(alerts, after) : new Piece(alerts, after, false);
        }
        int messages = jdbc.sql(
                        "DELETE FROM alert_message WHERE id > ? AND id <= ? AND state <> 'WAITING' AND created_at < ?")
                .params(range.get().after(), range.get().last(), AlertStates.utc(before))
                .update();
        return Piece.of(messages + alerts, range.get().last());
    }
}
