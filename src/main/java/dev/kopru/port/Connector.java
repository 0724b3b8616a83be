package dev.kopru.port;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * A way to reach a shop or an accounting program. Found by {@code META-INF/spring.factories} before any bean exists; the
 * beans of its ports stand under {@link OnPort}.
 */
public interface Connector {

    /** The word by which settings choose it. */
    String name();

    /** All that it can serve, of one side or both. */
    Set<Port> ports();

    /** Why it does not serve one of its ports as it is set up; empty when it does. */
    default Optional<Absence> absence(Port port, Environment settings) {
        return Optional.empty();
    }
}
