package dev.kopru.connector.sql;

import dev.kopru.text.FileNames;
import dev.kopru.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** A folder of statement files: packaged with Köprü, or the integrator's own. */
public final class SqlFolder {

    private static final String FILE = "file:";
    private static final String ENDING = ".sql";

    private final ResourceLoader resources;
    private final String location;

    private SqlFolder(ResourceLoader resources, String location) {
        this.resources = resources;
        this.location = location;
    }

    /** The folder at a Spring resource location such as {@code classpath:sql/store/reference/} or {@code file:/...}. */
    public static SqlFolder at(ResourceLoader resources, String location) {
        return new SqlFolder(resources, location.endsWith("/") ? location : location + "/");
    }

    String location() {
        return location;
    }

    boolean holds(Operation operation) {
        return resource(location + operation.file()).isReadable();
    }

    /** The files that no operation reads, in an order; none where the folder cannot be listed. */
    List<String> unused(Collection<Operation> operations) {
        Set<String> used = operations.stream().map(Operation::file).collect(Collectors.toSet());
        return files().stream().filter(file -> !used.contains(file)).sorted().toList();
    }

    private List<String> files() {
        try {
            Resource folder = resource(location);
            if (!folder.isFile()) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder.getFile().toPath())) {
                return files.map(file -> file.getFileName().toString())
                        .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(ENDING))
                        .toList();
            }
        } catch (IOException e) {
            return List.of();
        }
    }

    NamedStatement load(Operation operation) {
        String file = location + operation.file();
        Resource resource = resource(file);
        if (!resource.isReadable()) {
            throw BadStatementException.missing(file, operation);
        }
        String sql = statement(file, resource);
        if (sql.isEmpty()) {
            throw BadStatementException.empty(file, operation);
        }
        return NamedStatement.parse(file, sql, operation);
    }

    /** By its address Java finds a file in the letters of the machine's locale only. */
    private Resource resource(String file) {
        Resource resource = resources.getResource(file);
        boolean plain = file.chars().allMatch(c -> c < 0x80);
        return plain || !file.startsWith(FILE) || resource.isReadable()
                ? resource
                : new FileSystemResource(
                        FileNames.of(file.substring(FILE.length()).replaceFirst("^//(?=/)", "")));
    }

    // The driver turns a batch into multi-row inserts only where the text starts with INSERT.
    private static String statement(String file, Resource resource) {
        String sql = text(file, resource)
                .lines()
                .filter(line -> !line.stripLeading().startsWith("--"))
                .collect(Collectors.joining("\n"))
                .strip();
        return sql.endsWith(";") ? sql.substring(0, sql.length() - 1).stripTrailing() : sql;
    }

    private static String text(String file, Resource resource) {
        try {
            byte[] bytes = resource.getContentAsByteArray();
            int wrong = Utf8.firstWrongLine(bytes);
            if (wrong > 0) {
                throw BadStatementException.notUtf8(file, wrong);
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw BadStatementException.unreadable(file, String.valueOf(e.getMessage()));
        }
    }
}
