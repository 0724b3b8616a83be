package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.finding.StartCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * The connectors that there are: Köprü's own, and those of the jars in the folder {@code connectors/} of its home.
 *
 * @param own Köprü's own
 * @param jars all jars that lie there, the refused ones too
 */
public record Connectors(List<Connector> own, List<ConnectorJar> jars) {

    private static @Nullable Kept kept;

    /** Many ask at a start, and classes are loaded once. */
    private record Kept(JarFolder folder, Connectors connectors) {}

    /**
     * A connector to choose.
     *
     * @param jar the jar that it comes from; empty for Köprü's own
     */
    public record Offered(Connector connector, String jar) {}

    /** Those of the home folder that is set. */
    public static synchronized Connectors of(Environment settings) {
        JarFolder folder = JarFolder.of(settings);
        Kept known = kept;
        if (known == null || !known.folder().equals(folder)) {
            known = new Kept(folder, read(folder));
            kept = known;
        }
        return known.connectors();
    }

    private static Connectors read(JarFolder folder) {
        List<Connector> own = SpringFactoriesLoader.forDefaultResourceLocation(Connectors.class.getClassLoader())
                .load(Connector.class);
        if (folder.trouble() != null) {
            return new Connectors(own, List.of(ConnectorJar.refused(JarFolder.NAME, Set.of(), folder.trouble())));
        }
        List<ConnectorJar> jars = folder.entries().stream()
                .map(entry -> new JarReading(entry.path(), entry.shown(), JarCall.PATIENT).read())
                .toList();
        return new Connectors(own, withoutTaken(own, jars));
    }

    /** A name is one connector's; where two jars have it, nobody can say which one was meant. */
    private static List<ConnectorJar> withoutTaken(List<Connector> own, List<ConnectorJar> jars) {
        Set<String> ours = own.stream().map(Connector::name).collect(Collectors.toSet());
        Map<String, List<String>> files = new HashMap<>();
        jars.forEach(jar -> jar.connectors().stream()
                .map(JarConnector::name)
                .distinct()
                .forEach(name ->
                        files.computeIfAbsent(name, key -> new ArrayList<>()).add(jar.file())));
        return jars.stream().map(jar -> untaken(jar, ours, files)).toList();
    }

    private static ConnectorJar untaken(ConnectorJar jar, Set<String> ours, Map<String, List<String>> files) {
        for (JarConnector connector : jar.connectors()) {
            String name = connector.name();
            if (ours.contains(name)) {
                return jar.refused(Finding.problem("connector-jar-own-name", jar.file(), name));
            }
            List<String> with = Objects.requireNonNull(files.get(name));
            if (with.size() > 1) {
                return jar.refused(Finding.problem("connector-jar-twice", jar.file(), name, String.join(", ", with)));
            }
        }
        return jar;
    }

    List<Connector> all() {
        return offered().stream().map(Offered::connector).toList();
    }

    /** All that may be chosen. */
    public List<Offered> offered() {
        return Stream.concat(
                        own.stream().map(connector -> new Offered(connector, "")),
                        jars.stream()
                                .flatMap(jar -> jar.connectors().stream())
                                .map(connector -> new Offered(connector, connector.jar())))
                .toList();
    }

    /** What is said of the jars that are not used; a problem where somebody has chosen a connector of theirs. */
    public List<Finding> refusals(Environment settings) {
        Set<String> wanted = new HashSet<>(Composition.chosenNames(settings));
        wanted.remove(Composition.NONE);
        all().forEach(connector -> wanted.remove(connector.name()));
        Set<String> nobodys = new HashSet<>(wanted);
        jars.forEach(jar -> nobodys.removeAll(jar.names()));
        List<Finding> refusals = new ArrayList<>();
        for (ConnectorJar jar : jars) {
            Finding why = jar.refusal();
            if (why != null) {
                // One whose name could not be found out may be the one that was meant.
                boolean chosen = jar.names().isEmpty()
                        ? !nobodys.isEmpty()
                        : jar.names().stream().anyMatch(wanted::contains);
                refusals.add(
                        chosen
                                ? why
                                : Finding.notice(why.code(), why.arguments().toArray()));
            }
        }
        return refusals;
    }

    /** The names of jars' connectors, also of refused ones, that may stand in a setting which chooses a connector. */
    public Set<String> choices(String setting) {
        Set<String> names = new HashSet<>();
        for (ConnectorJar jar : jars) {
            jar.connectors().stream()
                    .filter(connector -> connector.ports().stream().anyMatch(port -> isChosenBy(port, setting)))
                    .forEach(connector -> names.add(connector.name()));
            if (jar.refusal() != null && Stream.of(Port.values()).anyMatch(port -> isChosenBy(port, setting))) {
                names.addAll(jar.names());
            }
        }
        return names;
    }

    private static boolean isChosenBy(Port port, String setting) {
        return setting.equals(Composition.ownSetting(port))
                || port != Port.MEDIA && setting.equals(Composition.sideSetting(port));
    }

    /** The jars of which a connector serves a port. */
    List<ConnectorJar> serving(Environment settings) {
        Set<String> chosen = Composition.chosenNames(settings);
        return jars.stream()
                .filter(jar -> jar.connectors().stream().anyMatch(connector -> chosen.contains(connector.name())))
                .toList();
    }

    /** The connectors of jars that serve a port. */
    List<JarConnector> chosen(Environment settings) {
        Set<String> chosen = Composition.chosenNames(settings);
        return jars.stream()
                .flatMap(jar -> jar.connectors().stream())
                .filter(connector -> chosen.contains(connector.name()))
                .toList();
    }

    /** What the jars that serve a port look at before a start. */
    public List<StartCheck> checks(Environment settings) {
        return serving(settings).stream()
                .flatMap(jar -> JarCheck.of(jar).stream())
                .toList();
    }
}
