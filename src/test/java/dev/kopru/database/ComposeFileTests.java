package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Docker's defaults touch no database but those that they bring, and leave settings and SQL to a person. */
class ComposeFileTests {

    private static final Map<String, String> SECRETS = Map.of(
            "MYSQL_ROOT_PASSWORD", "a",
            "KOPRU_DATABASE_PASSWORD", "b",
            "KOPRU_ADMIN_PASSWORD", "c");
    private static final String SHOP = "jdbc:mysql://db.shop.example/opencart";

    @ParameterizedTest
    @CsvSource({
        ",,true",
        "jdbc:mysql://db.shop.example/opencart,,false",
        "jdbc:mysql://mysql:3306/opencart,,false",
        "jdbc:mysql://db.shop.example/opencart,true,true",
        "jdbc:mysql://db.shop.example/opencart,false,false",
        ",false,false"
    })
    void tablesAreCreatedInItsOwnSchemasAndElsewhereOnlyIfAPersonSaysSo(String url, String said, boolean created)
            throws IOException {
        for (String neighbour : Set.of("STORE", "ACCOUNTING")) {
            Map<String, String> variables = new HashMap<>();
            variables.put(neighbour + "_URL", url == null ? "" : url);
            variables.put(neighbour + "_CREATE_TABLES", said == null ? "" : said);

            DatabaseTargets targets = targets(variables);
            NeighbourSettings meant =
                    neighbour.equals("STORE") ? targets.neighbour("store") : targets.neighbour("accounting");
            NeighbourSettings other =
                    neighbour.equals("STORE") ? targets.neighbour("accounting") : targets.neighbour("store");

            assertThat(meant.wantsTables()).as(neighbour).isEqualTo(created);
            assertThat(other.wantsTables()).as("beside " + neighbour).isTrue();
        }
    }

    @Test
    void theNeighboursAreItsOwnSchemasUntilAnUrlIsGiven() throws IOException {
        assertThat(targets(Map.of()).neighbour("store").datasource().url())
                .isEqualTo("jdbc:mysql://mysql:3306/kopru_store");
        assertThat(targets(Map.of("STORE_URL", SHOP))
                        .neighbour("store")
                        .datasource()
                        .url())
                .isEqualTo(SHOP);
        assertThat(Files.readString(Path.of("docker/init-schemas.sql")))
                .contains(" kopru_store ", " kopru_accounting ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "sql"})
    void theFoldersThatAPersonEditsAreMounted(String folder) throws IOException {
        assertThat(ComposeFile.with(SECRETS).volumes()).contains("../" + folder + ":/var/lib/kopru/" + folder + ":ro");
        assertThat(Path.of(folder)).isDirectory();
    }

    @ParameterizedTest
    @CsvSource({"STORE,store", "ACCOUNTING,accounting"})
    void theSqlIsThatOfTheMountedFolder(String neighbour, String folder) throws IOException {
        String location = "file:/var/lib/kopru/sql/" + folder;
        String setting = "KOPRU_" + neighbour + "_SQL_LOCATION";

        assertThat(ComposeFile.with(SECRETS).environment().get(setting)).isEqualTo(location + "/reference/");
        assertThat(Path.of("sql", folder, "reference")).isDirectory();
        assertThat(ComposeFile.with(and(Map.of(neighbour + "_SQL_LOCATION", location + "/mine/")))
                        .environment()
                        .get(setting))
                .isEqualTo(location + "/mine/");
    }

    @Test
    void nothingStartsWithoutPasswords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComposeFile.with(Map.of()))
                .withMessageContaining("PASSWORD");
    }

    @Test
    void theExampleNamesEveryVariableAndSaysNothingOfTables() throws IOException {
        String compose = Files.readString(Path.of("docker/compose.yml"));
        Set<String> used = Pattern.compile("(?<!\\$)\\$\\{(\\w+)")
                .matcher(compose)
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
        Map<String, String> example = Pattern.compile("(?m)^(\\w+)=(.*)$")
                .matcher(Files.readString(Path.of("docker/.env.example")))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));

        assertThat(example.keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(example).containsEntry("STORE_CREATE_TABLES", "").containsEntry("ACCOUNTING_CREATE_TABLES", "");
    }

    private static DatabaseTargets targets(Map<String, String> variables) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment", ComposeFile.with(and(variables)).environment()));
        return DatabaseTargets.from(environment);
    }

    private static Map<String, String> and(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(SECRETS);
        all.putAll(variables);
        return all;
    }
}
