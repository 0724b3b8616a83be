package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.port.jar.JarContent;
import dev.kopru.port.jar.JarLoader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A jar of the home folder.
 *
 * @param file its name for people
 * @param content null where it could not be read
 * @param loader null where it could not be read
 * @param connectors those in it; none where it is refused
 * @param names of the connectors in it, as far as they are known
 * @param refusal why it is not used; null where it may be
 */
record ConnectorJar(
        String file,
        @Nullable JarContent content,
        @Nullable JarLoader loader,
        List<JarConnector> connectors,
        Set<String> names,
        @Nullable Finding refusal) {

    static ConnectorJar refused(String file, Set<String> names, Finding why) {
        return new ConnectorJar(file, null, null, List.of(), names, why);
    }

    static ConnectorJar of(String file, JarContent content, JarLoader loader, List<JarConnector> connectors) {
        Set<String> names = connectors.stream().map(JarConnector::name).collect(Collectors.toUnmodifiableSet());
        return new ConnectorJar(file, content, loader, connectors, names, null);
    }

    ConnectorJar refused(Finding why) {
        return refused(file, names, why);
    }
}
