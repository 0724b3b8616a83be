package dev.kopru.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.BuiltJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered at once, without anything being started. */
class CommandLineTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "run --help", "check -h"})
    void whoeverAsksForHelpGetsIt(String words) {
        Answer answer = ask("en", words.split(" "));

        assertThat(answer.code()).hasValue(0);
        assertThat(answer.said())
                .contains("java -jar kopru.jar check ", "checks everything and writes nothing", "OrderImportJob")
                .contains("java -jar kopru.jar connectors ", "lists the connectors");
        assertThat(ask("tr", words.split(" ")).said()).contains("her şeyi denetler, hiçbir şey yazmaz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void theVersionIsSaid(String word) {
        assertThat(ask("en", word).code()).hasValue(0);
        assertThat(ask("en", word).said()).startsWith("Köprü ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            chek                          | There is no command "chek"; did you mean "check"?
            start                         | There is no command "start".
            run NoSuchJob                 | There is no job "NoSuchJob"; the jobs are InventorySyncJob, OrderImportJob, StatementSnapshotJob, StockCardExportJob.
            run OrderImprtJob             | There is no job "OrderImprtJob"; did you mean "OrderImportJob"?
            run                           | The job's name is missing.
            run OrderImportJob --fil=x    | There is no option "--fil"; did you mean "--file"?
            run OrderImportJob full=yes   | The parameter "full=yes" is not known; there may be given: only=retries, full=true.
            run OrderImportJob --file=/no/such.csv | The file /no/such.csv does not exist or cannot be read.
            run OrderImportJob --file=pom.xml --profile=none | For this kind of files there is no profile "none"; known are: kopru, retail
            run OrderImportJob --file=pom.xml --profile=retial | For this kind of files there is no profile "retial"; did you mean "retail"?
            run StockCardExportJob --file=pom.xml --profile=../x | For this kind of files there is no profile "../x"; known are: kopru,
            run OrderImportJob --profile=none | --profile=none is for a file (--file) only; give the file, or leave the profile out.
            run OrderImportJob --file=pom.xml full=true | A file (--file) and "full=true" cannot be given together; leave one of them out.
            run OrderImportJob only=retries full=true | "only=retries", "full=true" cannot be given together; leave one of them out.
            check all                     | "all" is not understood.
            connectors all                | "all" is not understood.
            worker all                    | "all" is not understood.
            worker worker                 | "worker" is not understood.
            wroker                        | There is no command "wroker"; did you mean "worker"?
            conectors                     | There is no command "conectors"; did you mean "connectors"?
            --hlep                        | There is no option "--hlep"; did you mean "--help"?
            --port=80                     | There is no option "--port"; settings are given as --<name>=<value> (such as --server.port=8090).
            --sever.port=80               | There is no option "--sever.port"; did you mean "--server.port"?
            --server.port                 | "--server.port" has no value; write --<name>=<value>.
            """)
    void wordsThatAreNotUnderstoodAreToldWithWhatWasMeant(String words, String told) {
        Answer answer = ask("en", words.split(" "));

        assertThat(answer.code()).hasValue(64);
        assertThat(answer.said())
                .contains(told)
                .contains("Usage: java -jar kopru.jar help")
                .doesNotContain("Exception");
        assertThat(ask("tr", words.split(" ")).said())
                .contains("Kullanım: java -jar kopru.jar help")
                .doesNotContain("There is no");
    }

    @Test
    void aStartWithWrongSettingsIsRefusedWithAllOfThemAndWritesNothing() throws IOException {
        Path jobs = Files.createDirectories(home.resolve("jobs"));
        Files.writeString(jobs.resolve("order.yml"), "chunk-sze: 5\n");
        Files.writeString(jobs.resolve("statement.yml"), "timer:\n\tevery: 5m\n");
        String folder = "--kopru.home=" + home;

        for (String[] words : new String[][] {{folder}, {"run", "OrderImportJob", folder}, {"check", folder}}) {
            Answer answer = ask("en", words);

            assertThat(answer.code()).hasValue(1);
            assertThat(answer.said())
                    .contains("jobs/order.yml, line 1: there is no setting \"chunk-sze\"; did you mean \"chunk-size\"?")
                    .contains("jobs/statement.yml, line 2: the line has a TAB")
                    .doesNotContain("Exception", "dev.kopru", "Bindable");
        }
        assertThat(ask("tr", folder).said()).contains("Köprü başlatılmadı; hiçbir şey yazılmadı:");
        assertThat(home).isDirectoryContaining(file -> file.equals(jobs)).satisfies(it -> assertThat(Files.list(it))
                .hasSize(1));
    }

    @Test
    void theServiceIsStartedWhereNothingIsWrong() {
        assertThat(ask("en", "--kopru.home=" + home, "--server.port=0").code()).isEmpty();
    }

    @Test
    void aWorkerIsAServiceWithOneMoreSetting() {
        assertThat(CommandLine.serviceSettings("worker", "--server.port=0"))
                .containsExactly("--kopru.worker=true", "--server.port=0");
        assertThat(CommandLine.serviceSettings("--server.port=0")).containsExactly("--server.port=0");
    }

    @Test
    void aWorkerToWhichNobodyCanSendWorkIsToldWhatToSet() {
        Answer alone = ask("en", "worker", "--kopru.home=" + home, "--server.port=0");

        assertThat(alone.code()).hasValue(1);
        assertThat(alone.said())
                .contains("A worker takes parts of runs from RabbitMQ: set kopru.partitioning=rabbit")
                .contains("A worker shares the databases of the service, but spring.datasource.url is empty")
                .contains("but kopru.store.datasource.url is empty")
                .contains("but kopru.accounting.datasource.url is empty");
        assertThat(ask("tr", "worker", "--kopru.home=" + home).said()).contains("İşçi, çalışmaların parçalarını");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aWorkerThatSharesDatabasesAndABrokerIsStarted() {
        Answer answer = ask(
                "en",
                "worker",
                "--kopru.home=" + home,
                "--server.port=0",
                "--kopru.partitioning=rabbit",
                "--spring.datasource.url=jdbc:mysql://db/kopru",
                "--kopru.store.datasource.url=jdbc:mysql://db/shop",
                "--kopru.accounting.datasource.url=jdbc:mysql://db/books");

        assertThat(answer.code()).as(answer.said()).isEmpty();
    }

    @Test
    void aWorkerWithoutItsBrokerOrItsFolderOfPicturesIsToldSoAtItsStart() throws IOException {
        Files.createDirectory(home.resolve("kopru"));
        String[] worker = {
            "worker",
            "--kopru.home=" + home.resolve("kopru"),
            "--server.port=0",
            "--kopru.partitioning=rabbit",
            "--kopru.store.media-folder=" + home.resolve("share"),
            "--spring.rabbitmq.host=127.0.0.1",
            "--spring.rabbitmq.port=1",
            "--spring.datasource.url=jdbc:mysql://db/kopru",
            "--kopru.store.datasource.url=jdbc:mysql://db/shop",
            "--kopru.accounting.datasource.url=jdbc:mysql://db/books"
        };

        Answer goesOn = ask("en", worker);

        assertThat(goesOn.code()).as(goesOn.said()).isEmpty();
        assertThat(goesOn.said())
                .contains("! RabbitMQ 127.0.0.1:1 does not answer (")
                .contains("! The folder " + home.resolve("share") + ", to which the pictures")
                .doesNotContain("✓");
        Files.writeString(home.resolve("share"), "no folder");
        Answer refused = ask("tr", worker);
        assertThat(refused.code()).hasValue(1);
        assertThat(refused.said()).contains(home.resolve("share") + " klasörüne Köprü'nün çalıştığı kullanıcı");
    }

    @Test
    void aPortThatIsTakenIsToldBeforeTheStart() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Answer answer = ask("en", "--kopru.home=" + home, "--server.port=" + other.getLocalPort());

            assertThat(answer.code()).hasValue(1);
            assertThat(answer.said()).contains("The port " + other.getLocalPort() + " on 127.0.0.1 is taken");
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void aCheckTellsWhatIsRightToo() {
        Answer answer = ask("en", "check", "--kopru.home=" + home, "--server.port=0");

        assertThat(answer.said()).contains("check of the installation (nothing is written)", " ✓ Home folder " + home);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aCheckTellsEverySideOfTheInstallationAtOnce() throws IOException {
        Path sql = Files.createDirectories(home.resolve("sql"));
        Files.writeString(sql.resolve("find-orders.sql"), "SELECT :nothing");
        Answer answer = ask(
                "en",
                "check",
                "--kopru.home=" + home,
                "--server.port=99999",
                "--spring.datasource.url=jdbc:mysql://127.0.0.1:1/kopru",
                "--kopru.store.datasource.url=jdbc:mysql://no-such-host.invalid/shop",
                "--kopru.accounting.preset=nobodys",
                "--kopru.order.chunk-size=0");

        assertThat(answer.code()).hasValue(1);
        assertThat(answer.said())
                .contains("server.port: 99999 is no port")
                .contains("spring.datasource: 127.0.0.1:1/kopru does not answer; see that the server runs")
                .contains("kopru.store.datasource: the host's name in no-such-host.invalid/shop cannot be found")
                .contains("The SQL folder classpath:sql/accounting/nobodys/ does not exist")
                .contains("--kopru.order.chunk-size: chunk-size must lie between 1 and 5000, but is 0.")
                .contains("Problems: 5.")
                .doesNotContain("Exception");
    }

    @Test
    void aProfileOfTheHomeFolderIsKnown() throws IOException {
        Path profiles = Files.createDirectories(home.resolve("profiles/orders"));
        Files.writeString(profiles.resolve("benim.yml"), "group-by: [id]\n");

        Answer answer = ask("en", "run", "OrderImportJob", "--file=pom.xml", "--profile=benm", "--kopru.home=" + home);

        assertThat(answer.code()).hasValue(64);
        assertThat(answer.said()).contains("there is no profile \"benm\"; did you mean \"benim\"?");
    }

    @Test
    void anAddressThatNoDriverTakesIsToldAtEveryStart() {
        Answer answer = ask(
                "en",
                "--kopru.home=" + home,
                "--server.port=0",
                "--spring.datasource.url=jdbc:postgresql://u:secret@db/kopru",
                "--kopru.store.datasource.url=jdbc:mariadb://db/shop");

        assertThat(answer.code()).hasValue(1);
        assertThat(answer.said())
                .contains("spring.datasource.url: Köprü keeps its own tables on MySQL and MariaDB only")
                .contains("kopru.store.datasource.url begins with \"jdbc:mariadb:\", and Köprü has no driver")
                .doesNotContain("secret", "does not answer");
    }

    @Test
    void aConnectorThatNobodyHasIsToldByTheCheck() {
        Answer answer =
                ask("en", "check", "--kopru.home=" + home, "--server.port=0", "--kopru.store.connector=magento");

        assertThat(answer.code()).hasValue(1);
        assertThat(answer.said())
                .contains("there is no \"magento\" for \"kopru.store.connector\"; known are: jdbc, vendure, none.");
    }

    @Test
    void aCheckTellsWhatNobodyServes() {
        Answer answer =
                ask("en", "check", "--kopru.home=" + home, "--server.port=0", "--kopru.store.ports.statements=none");

        assertThat(answer.code()).hasValue(0);
        assertThat(answer.said())
                .contains(
                        "Not connected: the account statements in the shop. Not available without that: StatementSnapshotJob.")
                .doesNotContain("Not connected: the shop's orders");
    }

    @Test
    void everyConnectorIsListedWithItsPortsAndHowFarItWasTriedAlsoBesideABrokenJar() throws IOException {
        BuiltJar.acme().write(home.resolve("connectors/acme-1.0.jar"));
        Files.writeString(home.resolve("connectors/torn.jar"), "no jar");

        Answer answer = ask("en", "connectors", "--kopru.home=" + home);

        assertThat(answer.code()).hasValue(0);
        assertThat(answer.said())
                .contains("  vendure (Köprü's own): tried on the real program\n      the shop's orders\n")
                .contains("  jdbc (Köprü's own): tried on a schema of its own\n      the shop's orders\n"
                        + "      the shop's products\n")
                .contains("  folder (Köprü's own): tried on the real program\n      the shop's pictures\n")
                .contains("  acme (connectors/acme-1.0.jar): tried on a schema of its own\n      the shop's orders\n")
                .contains(" ! connectors/torn.jar is not used: it is no jar that can be read")
                .doesNotContain("✗");
        assertThat(ask("tr", "connectors", "--kopru.home=" + home).said())
                .contains("  acme (connectors/acme-1.0.jar): kendi şemasıyla denendi\n      mağazanın siparişleri\n")
                .contains("  vendure (Köprü'nün kendisinin): gerçek programla denendi")
                .contains(" ! connectors/torn.jar kullanılmadı");
    }

    @Test
    void aConnectorOfAJarIsChosenLikeAnyOtherAndLooksAtItsOwnSettings() throws IOException {
        BuiltJar.acme().write(home.resolve("connectors/acme.jar"));
        Path orders = Files.createFile(home.resolve("orders.txt"));
        String folder = "--kopru.home=" + home;

        Answer good = ask(
                "en",
                "check",
                folder,
                "--server.port=0",
                "--kopru.store.ports.orders=acme",
                "--kopru.connector.acme.file=" + orders);
        assertThat(good.said()).contains(" ✓ connectors/acme.jar: connector acme (the shop's orders)");
        assertThat(good.code()).as(good.said()).hasValue(0);

        Answer bad = ask("en", folder, "--server.port=0", "--kopru.store.ports.orders=acme");
        assertThat(bad.code()).hasValue(1);
        assertThat(bad.said()).contains(" ✗ The file  does not exist or cannot be read.");
        assertThat(ask("en", folder, "--server.port=0", "--kopru.store.ports.products=acme")
                        .said())
                .contains("there is no \"acme\" for \"kopru.store.ports.products\"; known are: jdbc, none.");
    }

    @Test
    void aBrokenJarStopsAStartOnlyWhereItMayBeTheChosenOne() throws IOException {
        Files.createDirectories(home.resolve("connectors"));
        Files.writeString(home.resolve("connectors/acme.jar"), "no jar");
        String folder = "--kopru.home=" + home;

        assertThat(ask("en", folder, "--server.port=0").code()).isEmpty();
        Answer chosen = ask("en", folder, "--server.port=0", "--kopru.store.ports.orders=acme");
        assertThat(chosen.code()).hasValue(1);
        assertThat(chosen.said())
                .contains("there is no \"acme\" for \"kopru.store.ports.orders\"")
                .contains(" ✗ connectors/acme.jar is not used: it is no jar that can be read");
    }

    private record Answer(OptionalInt code, String said) {}

    private static Answer ask(String language, String... words) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--kopru.language=" + language;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream screen = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            OptionalInt code = CommandLine.execute(CommandLineTests.class, all);
            return new Answer(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(screen);
        }
    }
}
