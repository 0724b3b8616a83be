package dev.kopru.csv.inbox;

import dev.kopru.pruning.Piece;
import dev.kopru.pruning.Prunable;
import dev.kopru.pruning.PruningSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes files away that were looked at and never imported, also where nobody sends another one. */
@Component
class HeldPruning implements Prunable {

    private final HeldUploads uploads;

    HeldPruning(HeldUploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public String what() {
        return "files that were only looked at";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return HeldUploads.KEPT;
    }

    @Override
    public Piece piece(Instant before, long after) {
        try {
            uploads.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("Files that were only looked at could not be taken away", e);
        }
        return Piece.END;
    }
}
