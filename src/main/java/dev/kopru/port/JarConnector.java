package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.finding.RefusedStartException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * A connector of a jar: what it says of itself was asked once, and what it fails at is told by the jar's name.
 *
 * @param jar the jar's name for people
 */
record JarConnector(String jar, Connector connector, String name, Set<Port> ports, Trial tried) implements Connector {

    /** To be called within {@link JarCall}. */
    static JarConnector of(String jar, Connector connector) {
        return new JarConnector(
                jar,
                connector,
                Objects.requireNonNull(connector.name(), "name"),
                Set.copyOf(Objects.requireNonNull(connector.ports(), "ports")),
                Objects.requireNonNull(connector.tried(), "tried"));
    }

    @Override
    public int portsVersion() {
        return Port.VERSION;
    }

    @Override
    public List<Class<?>> configurations() {
        try {
            return JarCall.PATIENT.make(
                    () -> List.copyOf(Objects.requireNonNull(connector.configurations(), "configurations")));
        } catch (UnfitJarException e) {
            throw RefusedStartException.because(List.of(unfit(jar, e)), e);
        }
    }

    @Override
    public Optional<Absence> absence(Port port, Environment settings) {
        try {
            return JarCall.PATIENT.make(() -> Objects.requireNonNull(connector.absence(port, settings), "absence"));
        } catch (UnfitJarException e) {
            return Optional.of(Absence.of(port, "PORT_JAR_UNFIT", jar, e.said()));
        }
    }

    /** The jar cannot be used. */
    static Finding unfit(String jar, UnfitJarException why) {
        return Finding.problem("connector-jar-unfit", jar, why.said(), Port.VERSION);
    }
}
