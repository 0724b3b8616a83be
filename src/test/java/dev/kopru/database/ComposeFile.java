package dev.kopru.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** {@code docker/compose.yml} as Docker reads it with these variables in {@code .env}. */
record ComposeFile(Map<String, Object> environment, List<String> volumes) {

    private static final Path FILE = Path.of("docker/compose.yml");

    /** The innermost: its own text holds no variable any more. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-+?])([^${}]*))?}");

    static ComposeFile with(Map<String, String> variables) throws IOException {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(Files.readString(FILE));
        Map<String, Object> kopru =
                requireNonNull(requireNonNull(file.get("services")).get("kopru"));
        Map<String, Object> environment = new HashMap<>();
        for (Map.Entry<?, ?> one : ((Map<?, ?>) requireNonNull(kopru.get("environment"))).entrySet()) {
            environment.put(String.valueOf(one.getKey()), filled(String.valueOf(one.getValue()), variables));
        }
        List<String> volumes = ((List<?>) requireNonNull(kopru.get("volumes")))
                .stream()
                        .map(volume -> filled(String.valueOf(volume), variables))
                        .toList();
        return new ComposeFile(environment, volumes);
    }

    private static String filled(String text, Map<String, String> variables) {
        String filled = text;
        for (Matcher next = VARIABLE.matcher(filled); next.find(); next = VARIABLE.matcher(filled)) {
            String value = variables.getOrDefault(next.group(1), "");
            String instead = next.group(2) == null ? "" : next.group(2);
            String said =
                    switch (instead) {
                        case "-" -> value.isEmpty() ? next.group(3) : value;
                        case "+" -> value.isEmpty() ? "" : next.group(3);
                        case "?" -> required(value, next.group(1));
                        default -> value;
                    };
            filled = filled.substring(0, next.start()) + said + filled.substring(next.end());
        }
        return filled;
    }

    private static String required(String value, String name) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is required");
        }
        return value;
    }
}
