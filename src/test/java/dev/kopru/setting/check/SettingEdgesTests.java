package dev.kopru.setting.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that could be read, and files that end the program if they are: each is one sentence. */
class SettingEdgesTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(home.resolve("jobs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --kopru.store.connector=magento     | --kopru.store.connector: there is no "magento" for "kopru.store.connector"; known are: jdbc, vendure, none.
            --kopru.accounting.connector=jbdc   | --kopru.accounting.connector: there is no "jbdc" for "kopru.accounting.connector"; did you mean "jdbc"? Known are: jdbc, none.
            --kopru.accounting.connector=       | --kopru.accounting.connector: there is no "" for "kopru.accounting.connector"; known are: jdbc, none.
            --kopru.store.media=s3              | --kopru.store.media: there is no "s3" for "kopru.store.media"; known are: folder, none.
            --kopru.language=de                 | --kopru.language: there is no "de" for "kopru.language"; known are: tr, en.
            --kopru.http.largest-body=-1        | --kopru.http.largest-body: "kopru.http.largest-body" must be at least 1KB, but is -1. Correct the value.
            --kopru.csv.max-file-size=0         | --kopru.csv.max-file-size: "kopru.csv.max-file-size" must be at least 1KB, but is 0. Correct the value.
            --kopru.http.document-lines=-5      | --kopru.http.document-lines: "kopru.http.document-lines" must be at least 0, but is -5. Correct the value.
            --kopru.stop-grace=-1s              | --kopru.stop-grace: "kopru.stop-grace" must be at least 0s, but is -1s. Correct the value.
            --kopru.health-port=8081            | --kopru.health-port: there is no setting "kopru.health-port"; did you mean "kopru.health.port"? Correct its spelling.
            --kopru.http-largest-body=4MB       | --kopru.http-largest-body: there is no setting "kopru.http-largest-body"; did you mean "kopru.http.largest-body"? Correct its spelling.
            --kopru.accounting.url=x            | --kopru.accounting.url: there is no setting "kopru.accounting.url"; did you mean "kopru.accounting.datasource.url"? Correct its spelling.
            --kopru.timer.enabled=false         | --kopru.timer.enabled: there is no setting "kopru.timer.enabled"; did you mean "kopru.timers.enabled"? Correct its spelling.
            --kopru.retry.first-delay=-1m       | --kopru.retry.first-delay: kopru.retry.first-delay must be positive and not above kopru.retry.longest-delay, but they are minus 1 minute and 1 day. Correct the value.
            """)
    void aValueThatNobodyCanMeanIsOneSentence(String argument, String told) {
        assertThat(said(Locale.ENGLISH, argument)).containsExactly(told);
        assertThat(said(FindingWords.TURKISH, argument))
                .singleElement()
                .asString()
                .doesNotContain("there is", "must", "known", "mean");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc, kopru.store.connector",
        "JDBC, kopru.accounting.connector",
        "tr, kopru.language",
        "'', kopru.language"
    })
    void whatThereIsPasses(String value, String setting) {
        assertThat(said(Locale.ENGLISH, "--" + setting + "=" + value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            order     | 'tolerance: 99999999999' | tolerance must lie between 0 and 1000, but is 99999999999
            order     | 'payments: [{method: Cash, account: 100, tolerance: 5000}]' | the tolerance of Cash must lie between 0 and 1000, but is 5000
            order     | 'exchange-rates: {percent: 1001, days: 3}' | exchange-rates.percent must lie between 0 and 1000, but is 1001
            order     | 'accounts: {code-pattern: abc}' | accounts.code-pattern must hold a running number in braces such as seq:6, but is abc
            order     | 'accounts: {b2c: {payment-days: -1}}' | accounts.b2c.payment-days must lie between 0 and 3650, but is -1
            order     | 'accounts: {b2b: {payment-days: 40000}}' | accounts.b2b.payment-days must lie between 0 and 3650, but is 40000
            inventory | 'safety-buffer: {general: 99999999999999999999, categories: [], cards: []}' | safety-buffer.general must lie between 0 and 1000000000, but is 99999999999999999999
            statement | 'links: {address: "javascript:alert(1)"}' | links.address must begin with http:// or https://, but is javascript:alert(1)
            """)
    void aFigureOrAddressThatNobodyCanMeanIsOneSentenceBeforeItReachesTheBooks(String file, String line, String told)
            throws IOException {
        write(file + ".yml", line + "\n");

        assertThat(said(Locale.ENGLISH)).singleElement().asString().contains(told);
        assertThat(said(FindingWords.TURKISH))
                .singleElement()
                .asString()
                .doesNotContain("must", "between", "begin", "running");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            order     | 'vat-rates: [{rate: 20}, {rate: 20.00}]' | vat-rates must not name the rate 20 twice for the same day
            order     | 'vat-rates: [{rate: 8, until: 2024-01-01}, {rate: 8, from: 2024-01-01}]' | vat-rates must not name the rate 8 twice for the same day
            order     | 'vat-rates: [{rate: 8, from: 2024-02-01, until: 2024-01-01}]' | vat-rates: the rate 8 ends on 2024-01-01, before it begins on 2024-02-01
            order     | 'payments: [{method: Card}, {method: Card}]' | payments must name each method once, but "Card" stands there twice
            order     | 'document-states: [{status: A, state: open}, {status: A, state: closed}]' | document-states must name each status once, but "A" stands there twice
            order     | 'left-statuses: [{status: A, then: keep}, {status: A, then: notice}]' | left-statuses must name each status once, but "A" stands there twice
            stockcard | 'prices: {main: A, groups: [{list: B, group: bayi}, {list: C, group: bayi}]}' | prices.groups must name each group once, but "bayi" stands there twice
            units     | 'sale-units: [{card: K, unit: koli}, {card: K, unit: adet}]' | sale-units must name each card once, but "K" stands there twice
            units     | 'sale-units: [{category: K, unit: koli}, {category: K, unit: adet}]' | sale-units must name each category once, but "K" stands there twice
            inventory | 'divisible-units: [{unit: kg, step: 0.1}, {unit: kg, step: 1}]' | divisible-units must name each unit once, but "kg" stands there twice
            inventory | 'safety-buffer: {general: 0, categories: [], cards: [{of: K, quantity: 1}, {of: K, quantity: 2}]}' | safety-buffer.cards must name each card once, but "K" stands there twice
            """)
    void aListThatContradictsItselfIsOneSentence(String file, String line, String told) throws IOException {
        write(file + ".yml", line + "\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/" + file + ".yml, line 1: " + told + ". Correct the value.");
        assertThat(said(FindingWords.TURKISH))
                .singleElement()
                .asString()
                .doesNotContain("must", "once", "stands", "twice", "ends on");
    }

    @Test
    void ratesOfOtherDaysAndOneListForTwoGroupsAreNoContradiction() throws IOException {
        write("order.yml", "vat-rates: [{rate: 8, until: 2023-12-31}, {rate: 8, from: 2024-01-01}]\n");
        write("stockcard.yml", "prices: {main: A, groups: [{list: B, group: bayi}, {list: B, group: toptan}]}\n");

        assertThat(said(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aValueUnderANameThatAnybodyMayChooseIsReadAsItsKind() throws IOException {
        write("alerts.yml", "limits:\n  freshness:\n    InventorySyncJob: 2h\n    StatementSnapshotJob: soon\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/alerts.yml, line 4: the value \"soon\" of"
                        + " \"limits.freshness.StatementSnapshotJob\" cannot be read; expected is a duration (such as"
                        + " 30s, 5m, 24h, 90d).");
    }

    @Test
    void aFileThatNamesItselfIsTold() throws IOException {
        write("order.yml", "chunk-size: 5\nstatuses: &x\n  - *x\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/order.yml, line 3: what * names contains itself and would never end; remove the"
                        + " signs * and &, and write the values.");
    }

    @Test
    void aFileWhoseAliasesGrowWithoutEndIsTold() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        write("order.yml", bomb.toString());

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/order.yml, line 5: the file is too much for settings (1 MB at most and, with"
                        + " what * names, 50000 values); remove the signs *, or make the file smaller.");
    }

    @Test
    void aFileThatIsNestedWithoutEndIsTold() throws IOException {
        write("order.yml", "# deep\na: " + "[".repeat(5000) + "]".repeat(5000) + "\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/order.yml, line 2: the settings are nested too deeply (40 levels at most); look"
                        + " at the indentation and the brackets.");
    }

    @Test
    void lettersOfAnotherEncodingAreToldWithTheirLine() throws IOException {
        Files.write(
                home.resolve("jobs/order.yml"),
                "chunk-size: 5\n# ödeme\nstatuses: [Ödendi]\n".getBytes(Charset.forName("windows-1254")));

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/order.yml, line 2: the line is not UTF-8 (letters such as ş, ğ, ı would come out"
                        + " as others); save the file as UTF-8.");
        assertThat(said(FindingWords.TURKISH))
                .containsExactly("jobs/order.yml, satır 2: satır UTF-8 değil (ş, ğ, ı gibi harfler bozulurdu); dosyayı"
                        + " UTF-8 olarak kaydedin.");
    }

    @Test
    void anInvisibleSignIsToldWithItsLine() throws IOException {
        write("order.yml", "chunk-size: 5\nstatuses: [Paid\u0000]\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/order.yml, line 2: the line has an invisible character that YAML does not take"
                        + " (U+0000); delete the line and write it anew.");
    }

    @ParameterizedTest
    @CsvSource({"'- chunk-size', 1", "chunk-size, 1", "'# first\n\"chunk-size\"', 2"})
    void aFileThatHoldsNoSettingsIsTold(String text, int line) throws IOException {
        write("order.yml", text.replace("\\n", "\n") + "\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly("jobs/order.yml, line " + line + ": a setting of the form \"name: value\" is expected"
                        + " here; write the line so.");
    }

    @ParameterizedTest
    @CsvSource({"''", "'---'", "'# nothing'", "'--- # nothing\n...'"})
    void anEmptyFileIsNoFault(String text) throws IOException {
        write("order.yml", text.replace("\\n", "\n") + "\n");

        assertThat(said(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aFileInUtf16OrWithAnAliasThatEndsIsRead() throws IOException {
        Files.write(home.resolve("jobs/order.yml"), "\uFEFFchunk-size: 0\n".getBytes(StandardCharsets.UTF_16LE));
        write("inventory.yml", "warehouses: &w [A, B]\norder-statuses: *w\n");

        assertThat(said(Locale.ENGLISH))
                .containsExactly(
                        "jobs/order.yml, line 1: chunk-size must lie between 1 and 5000, but is 0. Correct the value.");
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
}
