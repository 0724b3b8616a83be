package dev.kopru.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is on record stays as it is. */
class AppendOnlyTests {

    private static final Pattern CHANGES = Pattern.compile(
            "(?:UPDATE|DELETE\\s+FROM|REPLACE\\s+INTO|TRUNCATE(?:\\s+TABLE)?|RENAME\\s+TABLE|DROP\\s+TABLE)\\s+`?audit_entry",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nothingChangesAnEntryAndOnlyPruningTakesOldOnesAway() throws IOException {
        assertThat(filesThat(CHANGES)).containsExactly("AuditPruning.java");
    }

    @Test
    void onlyOneClassWritesEntries() throws IOException {
        assertThat(filesThat(Pattern.compile("INSERT\\s+INTO\\s+audit_entry"))).containsExactly("Audit.java");
    }

    private static List<String> filesThat(Pattern say) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/main")), Files.walk(Path.of("sql")))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|sql|yml)"))
                    .filter(file -> say.matcher(joined(file)).find())
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A statement may stand in several strings. */
    private static String joined(Path file) {
        try {
            return Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
