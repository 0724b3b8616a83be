package dev.kopru.partition;

import org.springframework.batch.core.partition.PartitionHandler;

/** Has parts of steps worked on by whichever node is free; where there is none of this, all are worked on in the run's own process. */
@FunctionalInterface
public interface PartsElsewhere {

    /** For a step that is cut into at most so many parts. */
    PartitionHandler of(int parts);
}
