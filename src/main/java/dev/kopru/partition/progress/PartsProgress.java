package dev.kopru.partition.progress;

import dev.kopru.run.history.PastRun;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far the parts of a run are. */
@Component
public class PartsProgress {

    private final PartRows rows;
    private final Clock clock;

    PartsProgress(PartRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** All of them, in the order of their ids; the database is asked only where a step of the run was cut. */
    public List<PartProgress> of(PastRun run) {
        if (!run.hasParts()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<PartProgress> all =
                rows.of(run).stream().map(part -> PartProgress.of(part, now)).toList();
        Laggards laggards = new Laggards(all, now);
        return all.stream().map(laggards::look).toList();
    }
}
