package dev.kopru.statement;

import dev.kopru.pruning.Piece;
import dev.kopru.pruning.Prunable;
import dev.kopru.pruning.PruningSettings;
import dev.kopru.setting.Current;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes statements away that others have replaced long ago. */
@Component
class StatementPruning implements Prunable {

    // A long one has hundreds of parts.
    private static final int AT_ONCE = 100;

    private final StatementRows rows;
    private final Current<StatementSettings> settings;

    StatementPruning(StatementRows rows, Current<StatementSettings> settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public String what() {
        return "replaced statements";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return settings.now().keepSnapshots();
    }

    /** The index by which they are found says where to go on. */
    @Override
    public Piece piece(Instant before, long after) {
        int removed = rows.forget(before, AT_ONCE);
        return removed == 0 ? Piece.END : Piece.of(removed, after);
    }
}
