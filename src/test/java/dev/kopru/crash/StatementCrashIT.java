package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.crash.StatementWatch.Watching;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class StatementCrashIT {

    private static final String JOB = "StatementSnapshotJob";
    private static final int ACCOUNTS = 1500;
    private static final int KILLS = Integer.getInteger("kopru.crash.kills", 6);
    private static final int CHUNK = 50;
    private static final int COMPLETED_WITH_REJECTED = 2;
    private static final List<String> OWN = List.of(
            "SELECT code, card, HEX(parts) AS parts, HEX(content_hash) AS hash, ages_on FROM statement_account",
            // How wrong it was that is right now depends on when it was looked at.
            "SELECT record_key, label, payload, reason_code, IF(state = 'PENDING', reason_arguments, '') AS figures, state"
                    + " FROM retry_record");

    private final Random random = new Random(20261125);
    private final Schemas schemas = TestDatabase.fresh();
    private final Schemas undisturbed = TestDatabase.fresh();

    @BeforeEach
    void fill() {
        MovingBooks.of(schemas).fill(ACCOUNTS);
        MovingBooks.of(undisturbed).fill(ACCOUNTS);
    }

    @AfterEach
    void drop() {
        schemas.close();
        undisturbed.close();
    }

    @Test
    void killedAgainAndAgainTheShopShowsWholeStatementsAllTheTimeAndTheRightOnesAtLast(@TempDir Path home)
            throws Exception {
        List<String> watched = MovingBooks.ofSeveralCurrencies(ACCOUNTS);
        Watching shop = StatementWatch.begin(Showcase.ofShop(schemas), watched);
        Watching own = StatementWatch.begin(Showcase.ofKopru(schemas), watched);
        killWhileFirstPublished(home);
        ends(schemas, home);
        killWhileReplaced(home);
        ends(schemas, home);
        assertThat(shop.end()).as("replacements seen in the shop").isPositive();
        assertThat(own.end()).as("replacements seen in Köprü").isPositive();

        runUndisturbed(home);
        assertThat(contents(Showcase.ofShop(schemas)).entrySet())
                .containsExactlyElementsOf(
                        contents(Showcase.ofShop(undisturbed)).entrySet());
        assertThat(Showcase.ofShop(schemas).contents().entrySet())
                .containsExactlyElementsOf(Showcase.ofKopru(schemas).contents().entrySet());
        for (String query : OWN) {
            assertThat(rows(schemas.own(), query)).containsExactlyInAnyOrderElementsOf(rows(undisturbed.own(), query));
        }
        assertThat(TroubledShop.number(
                        schemas.own(),
                        "SELECT COUNT(*) FROM run_count WHERE read_count <> written + unchanged + rejected"))
                .as("runs that lost count")
                .isZero();
    }

    /** The first comparison of all accounts comes only so far that it is not over after the last kill. */
    private void killWhileFirstPublished(Path home) throws InterruptedException {
        for (int kill = 1; kill <= KILLS / 2; kill++) {
            changeAndKill(home, kill, 2 * ACCOUNTS / KILLS);
        }
    }

    private void killWhileReplaced(Path home) throws InterruptedException {
        MovingBooks.of(schemas).breakAndMend();
        for (int kill = KILLS / 2 + 1; kill <= KILLS; kill++) {
            changeAndKill(home, kill, ACCOUNTS / 5);
        }
    }

    private void runUndisturbed(Path home) {
        MovingBooks books = MovingBooks.of(undisturbed);
        IntStream.rangeClosed(1, KILLS / 2).forEach(books::change);
        ends(undisturbed, home);
        books.breakAndMend();
        IntStream.rangeClosed(KILLS / 2 + 1, KILLS).forEach(books::change);
        ends(undisturbed, home);
    }

    private static void ends(Schemas on, Path home) {
        try (KopruProcess kopru = snapshot(on, home, 200)) {
            assertThat(kopru.exitCode()).as(kopru::output).isEqualTo(COMPLETED_WITH_REJECTED);
        }
    }

    private void changeAndKill(Path home, int kill, int most) throws InterruptedException {
        MovingBooks.of(schemas).change(kill);
        long runs = runs();
        try (KopruProcess kopru = snapshot(schemas, home, CHUNK)) {
            awaitAMoment(kopru, runs, kill % 4 == 0 ? 0 : random.nextInt(most));
            assertThat(kopru.isAlive())
                    .as("killed while it runs: " + kopru.output())
                    .isTrue();
            kopru.kill();
        }
    }

    /** While the run and its first step are being set up, or after some accounts. */
    private void awaitAMoment(KopruProcess kopru, long runs, int accounts) throws InterruptedException {
        while (kopru.isAlive() && runs() <= runs) {
            Thread.sleep(10);
        }
        long wanted = done() + accounts;
        while (kopru.isAlive() && done() < wanted) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(40));
    }

    private long runs() {
        return TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION");
    }

    private long done() {
        return TroubledShop.number(schemas.own(), "SELECT COALESCE(SUM(read_count), 0) FROM run_count");
    }

    private static KopruProcess snapshot(Schemas on, Path home, int chunk) {
        return KopruProcess.running(
                JOB, on, home, "--kopru.statement.chunk-size=" + chunk, "--kopru.statement.overlap=3s");
    }

    /** Without the instant of which they tell. */
    private static Map<String, String> contents(Showcase showcase) {
        Map<String, String> contents = showcase.contents();
        contents.replaceAll((key, content) -> content.replaceFirst("\"asOf\":\"[^\"]*\",", ""));
        return contents;
    }

    private static List<String> rows(DataSource database, String query) {
        return new JdbcTemplate(database)
                .queryForList(query).stream()
                        .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining("|")))
                        .toList();
    }
}
