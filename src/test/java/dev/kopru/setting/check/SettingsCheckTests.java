package dev.kopru.setting.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What a person is told of settings that cannot be meant, before anything is started. */
class SettingsCheckTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(home.resolve("jobs"));
    }

    @Test
    void thePackagedFilesAreRight() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("jobs"), "*.yml")) {
            for (Path file : files) {
                Files.copy(file, home.resolve("jobs").resolve(file.getFileName()));
            }
        }

        assertThat(said(Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            order     | chunk-sze: 5                | jobs/order.yml, line 2: there is no setting "chunk-sze"; did you mean "chunk-size"? Correct its spelling.
            order     | tolerence: 0.1              | jobs/order.yml, line 2: there is no setting "tolerence"; did you mean "tolerance"? Correct its spelling.
            order     | 'accounts: {tolerance: 1}'  | jobs/order.yml, line 2: there is no setting "accounts.tolerance"; did you mean "tolerance"? Correct its spelling.
            order     | 'payments: [{metod: K}]'    | jobs/order.yml, line 2: there is no setting "payments[0].metod"; did you mean "payments[0].method"? Correct its spelling.
            order     | 'tolerance: {of: 1}'        | jobs/order.yml, line 2: there is no setting "tolerance.of"; "kopru.order.tolerance" is a single value and has no settings below it.
            order     | minimumAge: soon            | jobs/order.yml, line 2: the value "soon" of "kopru.order.minimum-age" cannot be read; expected is a duration (such as 30s, 5m, 24h, 90d).
            order     | 'timer: {every: null}'      | jobs/order.yml, line 2: the value "" of "timer.every" cannot be read; expected is a duration (such as 30s, 5m, 24h, 90d).
            pruning   | 'keep: {audit: }'           | jobs/pruning.yml, line 2: the value "" of "keep.audit" cannot be read; expected is a duration (such as 30s, 5m, 24h, 90d).
            order     | minimum-age: soon           | jobs/order.yml, line 2: the value "soon" of "minimum-age" cannot be read; expected is a duration (such as 30s, 5m, 24h, 90d).
            order     | 'tolerance: 0,05'           | jobs/order.yml, line 2: the value "0,05" of "tolerance" cannot be read; expected is a number with a point (such as 0.05).
            order     | left-status-default: hold   | jobs/order.yml, line 2: the value "hold" of "left-status-default" cannot be read; expected is one of: cancel, keep, notice.
            order     | locked-until: 31.01.2026    | jobs/order.yml, line 2: the value "31.01.2026" of "locked-until" cannot be read; expected is a date (such as 2026-01-31).
            order     | accounts: yes               | jobs/order.yml, line 2: the value "true" of "accounts" cannot be read; expected is a group with settings below it.
            order     | chunk-size: 0               | jobs/order.yml, line 2: chunk-size must lie between 1 and 5000, but is 0. Correct the value.
            order     | 'timer: {every: 10s}'       | jobs/order.yml, line 2: timer.every must be at least one minute (1m), but is 10 seconds. Correct the value.
            order     | 'statuses: ["${NO_SUCH_ONE}"]'| jobs/order.yml, line 2: NO_SUCH_ONE, which the value of "statuses[0]" names, is not defined; define this environment variable, or write the value itself.
            units     | 'sale-units: [{card: K}]'   | jobs/units.yml, line 2: this element of "sale-units" lacks "unit"; add it.
            statement | empty-currency: LIRA        | jobs/statement.yml, line 2: empty-currency must be an ISO code such as TRY, but is LIRA. Correct the value.
            pruning   | 'keep: {runs: 1d}'          | jobs/pruning.yml, line 2: keep.runs must not be shorter than imports, whose runs are shown with them (90 days), but is 1 day. Correct the value.
            stockcard | 'images: {most-bytes: big}' | jobs/stockcard.yml, line 2: the value "big" of "images.most-bytes" cannot be read; expected is a size (such as 30MB).
            """)
    void aSettingThatCannotBeMeantIsToldWithItsPlaceAndWhatIsExpected(String file, String line, String told)
            throws IOException {
        write(file + ".yml", "# first\n" + line + "\n");

        assertThat(said(Locale.ENGLISH)).containsExactly(told);
        assertThat(said(FindingWords.TURKISH))
                .singleElement()
                .asString()
                .startsWith("jobs/" + file + ".yml, satır 2: ")
                .doesNotContain("must", "there is no", "expected");
    }

    @Test
    void theWordsAreTurkishToo() throws IOException {
        write("order.yml", "chunk-sze: 5\nminimum-age: soon\nchunk-size: 0\n");

        assertThat(said(FindingWords.TURKISH))
                .containsExactly(
                        "jobs/order.yml, satır 1: \"chunk-sze\" diye bir ayar yok; \"chunk-size\" mi demek istediniz? Yazımını düzeltin.",
                        "jobs/order.yml, satır 2: \"minimum-age\" ayarının değeri \"soon\" okunamıyor; beklenen bir süre (örnek: 30s, 5m, 24h, 90d).",
                        "jobs/order.yml, satır 3: chunk-size 1 ile 5000 arasında olmalı, ama 0. Değeri düzeltin.");
    }

    @Test
    void allThatIsWrongIsToldAtOnceHoweverManyFilesItStandsIn() throws IOException {
        write("order.yml", "chunk-sze: 5\ntolerance: -1\noverlap: -5m\n");
        write("inventory.yml", "timer:\n\tevery: 5m\n");
        write("stockcard.yml", "chunk-size: 5\nchunk-size: 6\n");
        write("statement.yml", "company:\n  title: \"Köprü\n");
        write("oder.yml", "a: 1\n");
        write("units.yaml", "a: 1\n");

        assertThat(said(Locale.ENGLISH, "--kopru.retry.max-attempts=none"))
                .containsExactlyInAnyOrder(
                        "jobs/inventory.yml, line 2: the line has a TAB, which YAML does not take; write blanks instead (two for each level).",
                        "jobs/stockcard.yml, line 2: \"chunk-size\" stands in this file for the second time; remove one of the two.",
                        "jobs/statement.yml, line 3: this line cannot be read as YAML: ; look at the indentation, the blank after the colon and the quotes.",
                        "No job reads the file jobs/oder.yml; name it order.yml, or remove it.",
                        "No job reads the file jobs/units.yaml; name it units.yml, or remove it.",
                        "--kopru.retry.max-attempts: the value \"none\" of \"kopru.retry.max-attempts\" cannot be read; expected is a whole number (such as 100).",
                        "jobs/order.yml, line 1: there is no setting \"chunk-sze\"; did you mean \"chunk-size\"? Correct its spelling.",
                        "jobs/order.yml, line 2: tolerance must not be negative, but is -1. Correct the value.",
                        "jobs/order.yml, line 3: overlap must not be negative, but is minus 5 minutes. Correct the value.");
    }

    @Test
    void twoSettingsThatContradictEachOtherAreToldTogether() throws IOException {
        write("order.yml", "statuses: [Paid, Done]\nleft-statuses:\n  - {status: Done, then: keep}\n");
        write("statement.yml", "links:\n  valid-for: 20d\n  longest: 10d\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "Settings that contradict each other (jobs/order.yml, line 1, jobs/order.yml, line 3): left-statuses must not name \"Done\", which is one of statuses or cancelled-statuses. Correct one of them.",
                        "Settings that contradict each other (jobs/statement.yml, line 2, jobs/statement.yml, line 3): links.valid-for must be positive and not above links.longest, but they are 20 days and 10 days. Correct one of them.");
        assertThat(said(FindingWords.TURKISH))
                .anyMatch(words ->
                        words.startsWith("Çelişen ayarlar (jobs/order.yml, satır 1, jobs/order.yml, satır 3):"));
    }

    @Test
    void moreThanSixtyFourPartsAndWordsThatAreNoKindOfPartitioningAreTold() {
        assertThat(said(Locale.ENGLISH, "--kopru.partitions=65", "--kopru.partitioning=kafka"))
                .anyMatch(words -> words.startsWith("kopru.partitions must be at most 64, but is 65."))
                .anyMatch(words -> words.contains("\"kafka\"") && words.contains("local, rabbit"))
                .hasSize(2);
        assertThat(said(Locale.ENGLISH, "--kopru.partitions=64", "--kopru.partitioning=local"))
                .isEmpty();
        assertThat(said(Locale.ENGLISH, "--kopru.partitions=0"))
                .singleElement()
                .asString()
                .contains("kopru.partitions", "must be at least 1");
    }

    @Test
    void settingsOfDifferentSidesThatContradictAreTold() {
        assertThat(said(
                        Locale.ENGLISH,
                        "--server.port=8130",
                        "--kopru.health.port=8130",
                        "--kopru.store.datasource.username=ali",
                        "--spring.datasource.url=jdbc:mysql://a:3306/shop?x=y",
                        "--kopru.accounting.datasource.url=jdbc:mysql://a:3306/shop",
                        "--kopru.store.code=shop"))
                .containsExactlyInAnyOrder(
                        "server.port and kopru.health.port are both 8130; give one of them another port.",
                        "kopru.store.datasource.username or password is given, but kopru.store.datasource.url is empty, so that the embedded database would be used. Give the URL, or remove the user and password.",
                        "kopru.accounting.datasource.url and spring.datasource.url name the same database; give Köprü's own tables an empty database (schema) of their own.");
    }

    @Test
    void aFolderGoesBeforeAPresetAndThatIsSaidWhereBothAreGiven() {
        assertThat(findings(Map.of("KOPRU_STORE_PRESET", "woo", "KOPRU_STORE_SQLLOCATION", "file:/sql/")))
                .extracting(finding -> finding.isProblem() + " " + FindingWords.say(finding, Locale.ENGLISH))
                .containsExactly(
                        "false kopru.store.preset and kopru.store.sql-location are both given; the folder goes first, and only it is read.");
    }

    /** They would never be imported, and take stock for ever. */
    @Test
    void ordersThatTakeStockBeforeAnyIsImportedAreTold() throws IOException {
        write("order.yml", "start-date: 2026-03-01\n");
        assertThat(noticed())
                .containsExactly(
                        "kopru.order.start-date is 2026-03-01, but kopru.inventory.orders-since is not given; older"
                                + " orders are never imported, and take stock for ever all the same. Set it to 2026-03-01 too.");
        write("inventory.yml", "orders-since: 2026-01-01\n");
        assertThat(noticed())
                .singleElement()
                .asString()
                .startsWith("kopru.order.start-date is 2026-03-01, but kopru.inventory.orders-since is 2026-01-01;");

        write("inventory.yml", "orders-since: 2026-03-01\n");

        assertThat(noticed()).isEmpty();
        write("inventory.yml", "chunk-size: 100\n");
        assertThat(findings(Map.of("KOPRU_STORE_PORTS_STOCK", "none"))).isEmpty();
    }

    private List<String> noticed() {
        return findings(Map.of()).stream()
                .filter(finding -> !finding.isProblem())
                .map(finding -> FindingWords.say(finding, Locale.ENGLISH))
                .toList();
    }

    @Test
    void aSettingThatIsRightTogetherWithAnotherIsNotAccusedBecauseOfAThird() throws IOException {
        write("statement.yml", "links:\n  valid-for: 200d\n  longest: 365d\nchunk-size: 0\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly(
                        "jobs/statement.yml, line 4: chunk-size must lie between 1 and 5000, but is 0. Correct the value.");
    }

    @Test
    void variablesAreReadInEverySpellingAndOnlyNearMissesAreRefused() {
        List<Finding> findings = findings(Map.of(
                "KOPRU_ORDER_CHUNKSIZE", "7",
                "KOPRU_ORDER_CHUNK_SIZE", "7",
                "KOPRU_STATEMENT_LINKS_KEYS_0_ID", "a",
                "KOPRU_STATEMENT_LINKS_KEYS_0_SECRET", "0123456789012345678901234567890123456789",
                "KOPRU_STORE_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "4",
                "KOPRU_PORT", "tcp://10.0.0.1:80",
                "KOPRU_TEST_DATASOURCE_URL", "jdbc:mysql://x",
                "KOPRU_ORDER_CHUNKSZE", "7"));

        assertThat(findings)
                .filteredOn(Finding::isProblem)
                .extracting(finding -> FindingWords.say(finding, Locale.ENGLISH))
                .containsExactly("The environment variable KOPRU_ORDER_CHUNKSZE names no setting; did you mean"
                        + " KOPRU_ORDER_CHUNKSIZE? Correct its name or remove it.");
        assertThat(findings)
                .filteredOn(finding -> !finding.isProblem())
                .extracting(finding -> finding.arguments().get(0))
                .containsExactlyInAnyOrder("KOPRU_PORT", "KOPRU_TEST_DATASOURCE_URL");
    }

    @Test
    void aSecretIsNeverShown() throws IOException {
        write("statement.yml", "links:\n  keys:\n    - {id: shop, secret: tiny}\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/statement.yml, line 3: links.keys: the secret of shop must have 32 characters at"
                        + " least. Correct the value.");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.resolve("jobs").resolve(file), text);
    }

    private List<String> said(Locale language, String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.add("--kopru.home=" + home);
        StartSettings settings = StartSettings.read(words.toArray(String[]::new));
        List<Finding> findings = new ArrayList<>(settings.broken());
        new SettingsCheck().look(new Start(Start.Kind.CHECK, settings.environment()), findings::add);
        return findings.stream()
                .filter(Finding::isProblem)
                .map(finding -> FindingWords.say(finding, language))
                .toList();
    }

    private List<Finding> findings(Map<String, Object> variables) {
        StartSettings settings = StartSettings.read("--kopru.home=" + home);
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        settings.environment().getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        List<Finding> findings = new ArrayList<>();
        new SettingsCheck().look(new Start(Start.Kind.CHECK, settings.environment()), findings::add);
        return findings;
    }
}
