package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.RefusedStartException;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;

/** Tells which jars of the home folder are used, and why others are not. */
final class JarsCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        Connectors connectors = Connectors.of(start.environment());
        connectors.refusals(start.environment()).forEach(findings);
        JarFolder.of(start.environment())
                .openToOthers()
                .forEach(file -> findings.accept(Finding.notice("connectors-open", file)));
        for (ConnectorJar jar : connectors.jars()) {
            for (JarConnector connector : jar.connectors()) {
                findings.accept(Finding.right("connector-jar-good", jar.file(), connector.name(), portsOf(connector)));
            }
        }
        chosen(connectors, start.environment(), findings);
    }

    /** Those that are chosen are asked for their classes, as the start will ask. */
    private static void chosen(Connectors connectors, Environment settings, Consumer<Finding> findings) {
        for (JarConnector connector : connectors.chosen(settings)) {
            try {
                connector.configurations();
            } catch (RefusedStartException e) {
                e.findings().forEach(findings);
            }
        }
    }

    /** In people's words. */
    static String portsOf(Connector connector) {
        return FindingWords.list(connector.ports().stream()
                .sorted()
                .map(port -> "@" + port.key())
                .toList());
    }
}
