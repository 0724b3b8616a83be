package dev.kopru.partition;

import java.time.Duration;
import org.springframework.batch.core.partition.PartitionHandler;

/** Has parts of steps worked on by whichever node is free; where there is none of this, all are worked on in the run's own process. */
@FunctionalInterface
public interface PartsElsewhere {

    /**
     * How long a node may say nothing before any other may take its part: so that what it has locked is free again before others
     * have waited for it in vain, 50 s on MySQL.
     */
    Duration SILENCE = Duration.ofSeconds(40);

    /** For a step that is cut into at most so many parts. */
    PartitionHandler of(int parts);
}
