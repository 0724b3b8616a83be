package dev.kopru.run;

import dev.kopru.port.Port;
import dev.kopru.record.Worded;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the core knows of a job: its name, its settings file in {@code jobs/} (without {@code .yml}) and the timer
 * written there.
 *
 * @param after the job whose first run its timer waits for, if there is such a job; null = none
 * @param needs the ports without which it is not available
 */
public record JobDefinition(String name, String file, JobTimer timer, @Nullable String after, Set<Port> needs)
        implements Worded {

    /** A job that needs neither side. */
    public JobDefinition(String name, String file, JobTimer timer, @Nullable String after) {
        this(name, file, timer, after, Set.of());
    }

    /** A job whose timer waits for no other. */
    public JobDefinition(String name, String file, JobTimer timer) {
        this(name, file, timer, null);
    }

    public JobDefinition needing(Port... ports) {
        return new JobDefinition(name, file, timer, after, Set.of(ports));
    }
}
