package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.finding.RefusedStartException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * A connector of a jar: what it says of itself was asked once, and what it fails at is told by the jar's name.
 *
 * @param jar the jar's name for people
 */
record JarConnector(String jar, Connector connector, String name, Set<Port> ports, Trial tried) implements Connector {

    static JarConnector of(String jar, Connector connector) {
        return new JarConnector(jar, connector, connector.name(), Set.copyOf(connector.ports()), connector.tried());
    }

    @Override
    public int portsVersion() {
        return Port.VERSION;
    }

    @Override
    public List<Class<?>> configurations() {
        try {
            return List.copyOf(connector.configurations());
        } catch (RuntimeException | LinkageError e) {
            throw RefusedStartException.because(List.of(unfit(jar, e)), e);
        }
    }

    @Override
    public Optional<Absence> absence(Port port, Environment settings) {
        try {
            return connector.absence(port, settings);
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(Absence.of(port, "PORT_JAR_UNFIT", jar, said(e)));
        }
    }

    /** The jar cannot be used; the last cause says most. */
    static Finding unfit(String jar, Throwable why) {
        return Finding.problem("connector-jar-unfit", jar, said(why), Port.VERSION);
    }

    private static String said(Throwable why) {
        Throwable last = why;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getClass().getSimpleName() + ": " + last.getMessage();
    }
}
