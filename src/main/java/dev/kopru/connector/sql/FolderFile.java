package dev.kopru.connector.sql;

import dev.kopru.port.Port;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code folder.yml} says of a folder of statements; a folder need not have one.
 *
 * @param dialect null = by the database's address
 * @param zone in which the database writes its dates and times
 * @param ports the words of those that it serves; null = those of which it has files
 * @param placeholders with the value that each has unless a setting gives another; empty text = none
 */
record FolderFile(
        @Nullable Dialect dialect, ZoneId zone, @Nullable List<String> ports, Map<String, String> placeholders) {

    static final String NAME = "folder.yml";
    static final Pattern MISSPELT = Pattern.compile("(?i)folder\\.(?:ya?ml)(?:\\.txt)?");
    static final FolderFile NONE = new FolderFile(null, ZoneOffset.UTC, null, Map.of());

    private static final Set<String> KEYS = Set.of("dialect", "zone", "ports", "placeholders");
    private static final String PLACEHOLDER = "[a-z][a-z0-9_-]*";

    /** @throws BadStatementException when it says something that nobody understands */
    static FolderFile parse(String file, String text) {
        Object loaded;
        try {
            loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw BadStatementException.folderFile(
                    file, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        if (loaded == null) {
            return NONE;
        }
        if (!(loaded instanceof Map<?, ?> map)) {
            throw BadStatementException.folderFile(file, String.valueOf(loaded));
        }
        map.keySet().stream().filter(key -> !KEYS.contains(String.valueOf(key))).forEach(key -> {
            throw BadStatementException.folderKey(file, String.valueOf(key));
        });
        return new FolderFile(
                dialect(file, map.get("dialect")),
                zone(file, map.get("zone")),
                words(file, map.get("ports")),
                placeholders(file, map.get("placeholders")));
    }

    private static @Nullable Dialect dialect(String file, @Nullable Object word) {
        return word == null
                ? null
                : Dialect.named(String.valueOf(word))
                        .orElseThrow(() -> BadStatementException.folderValue(
                                file, "dialect", String.valueOf(word), "mysql, mariadb, postgresql, sqlserver"));
    }

    private static ZoneId zone(String file, @Nullable Object word) {
        try {
            return word == null ? ZoneOffset.UTC : ZoneId.of(String.valueOf(word));
        } catch (DateTimeException e) {
            throw BadStatementException.folderValue(file, "zone", String.valueOf(word), "UTC, Europe/Istanbul");
        }
    }

    private static @Nullable List<String> words(String file, @Nullable Object ports) {
        if (ports == null) {
            return null;
        }
        if (ports instanceof Collection<?> words && !words.isEmpty()) {
            return words.stream().map(String::valueOf).toList();
        }
        throw BadStatementException.folderValue(file, "ports", String.valueOf(ports), "[orders]");
    }

    private static Map<String, String> placeholders(String file, @Nullable Object given) {
        if (given == null) {
            return Map.of();
        }
        if (!(given instanceof Map<?, ?> map)) {
            throw BadStatementException.folderValue(file, "placeholders", String.valueOf(given), "firm: '001'");
        }
        Map<String, String> placeholders = new TreeMap<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!name.matches(PLACEHOLDER)) {
                throw BadStatementException.folderValue(file, "placeholders", name, "firm, period, prefix");
            }
            // 001 without quotes is a number to YAML, and lost its zeros by now.
            if (value != null && !(value instanceof String)) {
                throw BadStatementException.folderValue(
                        file, "placeholders." + name, String.valueOf(value), "'" + value + "'");
            }
            placeholders.put(name, value == null ? "" : (String) value);
        });
        return placeholders;
    }

    /** Those of a side's ports that the file names; empty where it names none. */
    Optional<Set<Port>> served(String file, Collection<Port> ofSide) {
        if (ports == null) {
            return Optional.empty();
        }
        Set<Port> served = EnumSet.noneOf(Port.class);
        for (String word : ports) {
            served.add(ofSide.stream()
                    .filter(port -> port.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> BadStatementException.folderValue(
                            file,
                            "ports",
                            word,
                            String.join(
                                    ", ",
                                    ofSide.stream().map(Port::word).sorted().toList()))));
        }
        return Optional.of(served);
    }
}
