package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.port.jar.JarContent;
import dev.kopru.port.jar.JarLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.StringUtils;

/**
 * Looks into a jar of the home folder for its connectors.
 *
 * @param file its name for people
 * @param calls how what lies in it is called
 */
record JarReading(Path path, String file, JarCall calls) {

    static final String FACTORIES = "META-INF/spring.factories";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*+");

    ConnectorJar read() {
        Finding wrong = wrongFile();
        if (wrong != null) {
            return refused(wrong);
        }
        JarContent content;
        try {
            content = JarContent.read(path);
        } catch (IOException | IllegalArgumentException e) {
            return refused(Finding.problem("connector-jar-broken", file, reason(e)));
        }
        List<String> classes = listed(content, Connector.class);
        return classes.isEmpty()
                ? refused(Finding.problem("connector-jar-empty", file, Connector.class.getName()))
                : loaded(content, classes);
    }

    private @Nullable Finding wrongFile() {
        if (Files.isSymbolicLink(path)) {
            return Finding.problem("connector-jar-link", file);
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Finding.problem("connector-jar-no-file", file);
        }
        return Files.isReadable(path)
                ? null
                : Finding.problem("connector-jar-unreadable", file, System.getProperty("user.name", "?"));
    }

    private String reason(Exception e) {
        return String.valueOf(e.getMessage()).replace(path.toString(), file);
    }

    /** What the jar itself names under a type; a broken list names nothing. */
    static List<String> listed(JarContent content, Class<?> type) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(content.own(FACTORIES).orElse(new byte[0])));
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
        String names = properties.getProperty(type.getName(), "");
        return Arrays.stream(StringUtils.commaDelimitedListToStringArray(names))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private ConnectorJar loaded(JarContent content, List<String> classes) {
        JarLoader loader = new JarLoader(file, content, Connector.class.getClassLoader());
        List<JarConnector> connectors = new ArrayList<>();
        for (String name : classes) {
            try {
                Connector connector = calls.make(() -> made(name, loader, Connector.class));
                Optional<ConnectorJar> refused = otherVersion(connector);
                if (refused.isPresent()) {
                    return refused.get();
                }
                connectors.add(calls.make(() -> JarConnector.of(file, connector)));
            } catch (UnfitJarException e) {
                return refused(JarConnector.unfit(file, e));
            }
        }
        ConnectorJar jar = ConnectorJar.of(file, content, loader, connectors);
        return connectors.stream()
                .flatMap(connector -> wrongWords(connector).stream())
                .findFirst()
                .map(jar::refused)
                .orElse(jar);
    }

    static <T> T made(String name, JarLoader loader, Class<T> type) throws ReflectiveOperationException {
        Class<?> found = Class.forName(name, true, loader);
        return type.cast(BeanUtils.instantiateClass(found.getDeclaredConstructor()));
    }

    private Optional<ConnectorJar> otherVersion(Connector connector) throws UnfitJarException {
        int version = calls.make(connector::portsVersion);
        if (version == Port.VERSION) {
            return Optional.empty();
        }
        Finding why = Finding.problem("connector-jar-version", file, version, Port.VERSION);
        try {
            return Optional.of(ConnectorJar.refused(file, Set.of(calls.make(connector::name)), why));
        } catch (UnfitJarException e) {
            return Optional.of(refused(why));
        }
    }

    private Optional<Finding> wrongWords(JarConnector connector) {
        if (!NAME.matcher(connector.name()).matches() || connector.name().equals(Composition.NONE)) {
            return Optional.of(Finding.problem("connector-jar-name", file, connector.name()));
        }
        return connector.ports().isEmpty()
                ? Optional.of(Finding.problem("connector-jar-portless", file, connector.name()))
                : Optional.empty();
    }

    private ConnectorJar refused(Finding why) {
        return ConnectorJar.refused(file, Set.of(), why);
    }
}
