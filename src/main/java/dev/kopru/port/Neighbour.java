package dev.kopru.port;

import dev.kopru.finding.Finding;
import java.util.Optional;

/** A system on the other side of a connector; its absence stops runs, never the service. */
public interface Neighbour {

    /** One word, such as {@code store} or {@code accounting}. */
    String name();

    /** What keeps it from answering, without addresses' credentials; empty when it answers. */
    Optional<String> trouble();

    /** The same for those who read one language; empty where it answers, and where it has no such words. */
    default Optional<Finding> troubleInWords() {
        return Optional.empty();
    }
}
