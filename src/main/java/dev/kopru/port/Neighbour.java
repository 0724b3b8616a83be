package dev.kopru.port;

import java.util.Optional;

/** A system on the other side of a connector; its absence stops runs, never the service. */
public interface Neighbour {

    /** One word, such as {@code store} or {@code accounting}. */
    String name();

    /** What keeps it from answering, without addresses' credentials; empty when it answers. */
    Optional<String> trouble();
}
