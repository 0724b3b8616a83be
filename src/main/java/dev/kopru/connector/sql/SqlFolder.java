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
import java.util.Map;
import java.util.Optional;
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
    private final String given;
    private final String location;
    private final String setting;
    private final Map<String, String> values;

    private SqlFolder(ResourceLoader resources, String given, String setting, Map<String, String> values) {
        this.resources = resources;
        this.given = given;
        this.location = given.endsWith("/") ? given : given + "/";
        this.setting = setting;
        this.values = values;
    }

    /** The folder at a Spring resource location such as {@code classpath:sql/store/reference/} or {@code file:/...}. */
    public static SqlFolder at(ResourceLoader resources, String location) {
        return new SqlFolder(resources, location, "", Map.of());
    }

    /** The same with the values that a setting gives its placeholders. */
    public SqlFolder with(String setting, Map<String, String> values) {
        return new SqlFolder(resources, given, setting, Map.copyOf(values));
    }

    /** What its {@code folder.yml} says, if it has one. */
    FolderFile file() {
        String file = location + FolderFile.NAME;
        Resource resource = resource(file);
        if (resource.isReadable()) {
            return FolderFile.parse(file, text(file, resource));
        }
        Optional<String> misspelt = names().stream()
                .filter(name -> FolderFile.MISSPELT.matcher(name).matches())
                .findFirst();
        if (misspelt.isPresent()) {
            throw BadStatementException.folderFileName(location + misspelt.get());
        }
        return FolderFile.NONE;
    }

    /** The values that settings give to names which no statement of this folder asks for. */
    List<String> unknownValues() {
        Set<String> declared = file().placeholders().keySet();
        return values.keySet().stream()
                .filter(name -> !declared.contains(name))
                .sorted()
                .map(name -> setting + "." + name)
                .toList();
    }

    /** As the setting names it. */
    String given() {
        return given;
    }

    /** Where it is, with a slash at its end. */
    public String location() {
        return location;
    }

    /** Whether it has a file for the operation. */
    public boolean holds(Operation operation) {
        return resource(location + operation.file()).isReadable();
    }

    /** The files that no operation reads, in an order; none where the folder cannot be listed. */
    List<String> unused(Collection<Operation> operations) {
        Set<String> used = operations.stream().map(Operation::file).collect(Collectors.toSet());
        return names().stream()
                .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(ENDING) && !used.contains(file))
                .sorted()
                .toList();
    }

    private List<String> names() {
        try {
            Resource folder = resource(location);
            if (!folder.isFile()) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder.getFile().toPath())) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        } catch (IOException e) {
            return List.of();
        }
    }

    NamedStatement load(Operation operation, FolderFile folder) {
        String file = location + operation.file();
        Resource resource = resource(file);
        if (!resource.isReadable()) {
            throw BadStatementException.missing(file, operation);
        }
        String sql = statement(file, resource);
        if (sql.isEmpty()) {
            throw BadStatementException.empty(file, operation);
        }
        Placeholders placeholders = new Placeholders(location, setting, folder.placeholders(), values);
        return NamedStatement.parse(file, placeholders.fill(file, sql), operation);
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
