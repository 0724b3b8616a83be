package dev.kopru.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.alert.AlertWords;
import dev.kopru.database.TestDatabase;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.fixture.JobRunner.Ended;
import dev.kopru.fixture.WholeService;
import dev.kopru.record.Counts;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobNotAvailableException;
import dev.kopru.schedule.Schedules;
import dev.kopru.setting.JobNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fifth job is a package, a file in jobs/ and a migration: all else comes by itself. */
class PriceListJobTests {

    private static final String JOB = PriceListConfiguration.JOB;
    private static final Map<String, String> FULL = Map.of("full", "true");

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final AJarBeside jar = new AJarBeside();
    private final PriceBooks books = new PriceBooks(schemas.accounting());
    private final JdbcTemplate own = new JdbcTemplate(schemas.own());

    @TempDir
    Path home = Path.of("");

    @AfterEach
    void close() throws IOException {
        schemas.close();
        jar.close();
    }

    @Test
    void eachCardIsWrittenUnchangedOrRejectedAndARejectedOneGoesOnWhenItIsDue() throws IOException {
        books.card("A", "10.50");
        books.card("B", "20");
        books.card("C", "30");
        books.withoutPrice("B");
        try (WholeService kopru = started()) {
            assertThat(completed(kopru, Map.of()).counts()).isEqualTo(new Counts(3, 2, 0, 1, 0));
            assertThat(file()).containsExactly("A;A;TRY;10.50", "C;C;TRY;30.00");
            assertThat(own.queryForList(
                            "SELECT CONCAT(record_key, ' ', reason_code, ' ', state) FROM retry_record"
                                    + " WHERE job = '" + JOB + "'",
                            String.class))
                    .containsExactly("B VARIANT_WITHOUT_PRICE PENDING");

            assertThat(completed(kopru, FULL).counts()).isEqualTo(new Counts(3, 0, 2, 1, 0));

            books.jdbc()
                    .update("INSERT INTO price (list_code, sku, price, changed_at)"
                            + " VALUES ('PERAKENDE', 'B', 21, '2020-01-01')");
            own.update("UPDATE retry_record SET next_attempt_at = '2020-01-01' WHERE job = ?", JOB);
            Ended due = completed(kopru, Map.of());
            assertThat(due.step("dueRetries")).isEqualTo(new Counts(1, 1, 0, 0, 0));
            assertThat(file()).containsExactly("A;A;TRY;10.50", "B;B;TRY;21.00", "C;C;TRY;30.00");
            assertThat(own.queryForObject("SELECT state FROM retry_record WHERE job = ?", String.class, JOB))
                    .isEqualTo("RESOLVED");
        }
    }

    @Test
    void aChangedPriceComesWithTheNextRunAndACardThatIsGoneLeavesTheFileWithTheNextComparison() throws IOException {
        books.card("A", "10");
        books.card("B", "20");
        try (WholeService kopru = started()) {
            completed(kopru, Map.of());
            books.price("A", "11");
            assertThat(completed(kopru, Map.of()).counts().written()).isEqualTo(1);
            assertThat(file()).containsExactly("A;A;TRY;11.00", "B;B;TRY;20.00");

            books.delete("B");
            assertThat(completed(kopru, FULL).counts()).isEqualTo(new Counts(2, 1, 1, 0, 0));
            assertThat(file()).containsExactly("A;A;TRY;11.00");
        }
    }

    @Test
    void aRunThatFailedInTheMiddleEndsAfterItsRestartAsAnUndisturbedOneDoes() throws IOException {
        List.of("A", "B", "C", "D", "E").forEach(code -> books.card(code, "10"));
        try (WholeService kopru = started("kopru.pricelist.chunk-size=2", "kopru.patience.tries=1")) {
            kopru.bean(BrokenLine.class).breaksAfter(1);
            Ended failed = kopru.run(JOB);
            assertThat(failed.status()).isEqualTo("FAILED");
            assertThat(failed.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
            assertThat(file()).hasSize(2);

            kopru.bean(BrokenLine.class).isWhole();
            Ended restarted = kopru.runner(JOB).restart(failed);
            assertThat(restarted.status()).as(restarted.failure()).isEqualTo("COMPLETED");
            assertThat(restarted.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0));
            assertThat(file()).hasSize(5);
        }
    }

    /** The run waits between file and transaction, since somebody else holds the row that it has to write. */
    @Test
    void killedBetweenTheFileAndItsTransactionItRepeatsTheFileAndEndsAsAnUndisturbedRunDoes() throws Exception {
        List.of("A", "B", "C", "D", "E").forEach(code -> books.card(code, "10"));
        started().close();
        try (Connection other = schemas.own().getConnection();
                Statement row = other.createStatement()) {
            other.setAutoCommit(false);
            row.execute("INSERT INTO price_list_card (code, content) VALUES ('C', '')");
            try (PriceListProcess killed = PriceListProcess.started(schemas, home, "kopru.pricelist.chunk-size=2")) {
                await(killed, "C;C;TRY;10.00");
            }
            other.rollback();
        }
        assertThat(remembered()).containsExactly("A", "B");
        assertThat(file()).hasSize(4);

        try (WholeService kopru = started("kopru.pricelist.chunk-size=2")) {
            completed(kopru, Map.of());
        }
        assertThat(remembered()).containsExactly("A", "B", "C", "D", "E");
        assertThat(file())
                .containsExactly("A;A;TRY;10.00", "B;B;TRY;10.00", "C;C;TRY;10.00", "D;D;TRY;10.00", "E;E;TRY;10.00");
    }

    private void await(PriceListProcess process, String line) throws IOException, InterruptedException {
        Path file = home.resolve("prices.csv");
        while (!Files.exists(file) || !Files.readAllLines(file).contains(line)) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }
    }

    private List<String> remembered() {
        return own.queryForList("SELECT code FROM price_list_card ORDER BY code", String.class);
    }

    @Test
    void timersCommandsPagesAndAlertsKnowItByName() {
        try (WholeService kopru = started()) {
            JobCatalog jobs = kopru.bean(JobCatalog.class);
            assertThat(jobs.isAvailable(JOB)).isTrue();
            assertThat(kopru.bean(Schedules.class).timer(jobs.definition(JOB)).every())
                    .isEqualTo(Duration.ofMinutes(5));
            assertThat(JobNames.all()).contains(JOB);
            ReasonMessages words = kopru.bean(ReasonMessages.class);
            assertThat(new DeskWords(kopru.bean(MessageSource.class), words, Locale.ENGLISH).job(JOB))
                    .isEqualTo("Price list");
            assertThat(kopru.bean(AlertWords.class).subject(JOB, ReasonMessages.DEFAULT))
                    .isEqualTo("Fiyat listesi");
        }
    }

    @Test
    void withoutTheCatalogueItIsNotAvailableAndSaysWhy() {
        try (WholeService kopru = WholeService.with(
                List.of(PriceListConfiguration.class), schemas, home, "kopru.accounting.connector=none")) {
            JobCatalog jobs = kopru.bean(JobCatalog.class);
            assertThat(jobs.lacking(JOB))
                    .extracting(reason -> kopru.bean(ReasonMessages.class).render(reason, Locale.ENGLISH))
                    .containsExactly("Price list: not available, because the accounting program's stock cards are not"
                            + " connected (the setting kopru.accounting.connector is \"none\").");
            assertThatThrownBy(() -> kopru.run(JOB)).isInstanceOf(JobNotAvailableException.class);
        }
    }

    /** Nothing is committed late here, so changes are not read twice. */
    private WholeService started(String... settings) {
        String[] all = Stream.concat(Stream.of("kopru.pricelist.overlap=0s"), Stream.of(settings))
                .toArray(String[]::new);
        return WholeService.with(List.of(PriceListConfiguration.class, BrokenLine.Before.class), schemas, home, all);
    }

    private static Ended completed(WholeService kopru, Map<String, String> parameters) {
        Ended run = kopru.run(JOB, parameters);
        assertThat(run.status()).as(run.failure()).isEqualTo("COMPLETED");
        return run;
    }

    private List<String> file() throws IOException {
        return Files.readAllLines(home.resolve("prices.csv"));
    }
}
