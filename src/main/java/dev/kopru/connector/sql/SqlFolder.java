package dev.kopru.connector.sql;

import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** A folder of statement files: packaged with Köprü, or the integrator's own. */
public final class SqlFolder {

    private static final String FILE = "file:";

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
            String text = resource.getContentAsString(StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw BadStatementException.unreadable(file, String.valueOf(e.getMessage()));
        }
    }
}
