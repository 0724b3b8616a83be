package dev.kopru.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * A way to reach a shop or an accounting program. Found by {@code META-INF/spring.factories} before any bean exists, in
 * Köprü itself and in the jars of its home folder; the beans of its ports stand under {@link OnPort}.
 */
public interface Connector {

    /** The word by which settings choose it: small letters (a-z), digits and dashes. */
    String name();

    /**
     * The version of the ports that it was compiled against: always {@code return Port.VERSION;}. The compiler writes the
     * number into the class, so that a jar tells by itself when it does not fit.
     */
    int portsVersion();

    /** All that it can serve, of one side or both. */
    Set<Port> ports();

    /**
     * The classes of a jar with the beans of its ports, each under {@link OnPort}; they become part of the service where
     * the connector is chosen for a port. Those of Köprü's own are found by themselves.
     */
    default List<Class<?>> configurations() {
        return List.of();
    }

    /** How far it was tried. */
    default Trial tried() {
        return Trial.NEVER;
    }

    /** Why it does not serve one of its ports as it is set up; empty when it does. */
    default Optional<Absence> absence(Port port, Environment settings) {
        return Optional.empty();
    }
}
