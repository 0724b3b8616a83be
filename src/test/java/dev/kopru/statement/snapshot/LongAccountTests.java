package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.credit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.statement.Days;
import dev.kopru.statement.RandomLedger;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementGlance;
import dev.kopru.statement.StatementView;
import dev.kopru.statement.StatementView.Reversals;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Accounts that are too long to be held beside others go through the job like any other. */
class LongAccountTests extends SnapshotScenario {

    private static final String LONG = "120.01.000002";
    private static final int SHOP_LINES = 2000;

    private void threeAccounts() {
        books.account("120.01.000001", "Kısa");
        books.movements("120.01.000001", RandomLedger.of(new Random(1), "TRY", 20));
        books.account(LONG, "Perakende satışlar");
        books.movements(LONG, RandomLedger.of(new Random(2), "TRY", 3500));
        books.movements(LONG, RandomLedger.of(new Random(3), "USD", 1200));
        books.account("120.01.000003", "Kısa da");
        books.movements("120.01.000003", RandomLedger.of(new Random(4), "EUR", 20));
    }

    private List<Statement> kept(String account) {
        return published.find(account).orElseThrow().statements();
    }

    @Test
    void whetherAnAccountIsHeldOrFollowedItsStatementsAreTheSame() {
        threeAccounts();
        runs(3, 0, 0);
        List<Statement> held = kept(LONG);
        String before = memory.checksum();
        books.room(1000);
        clock.advance(Duration.ofMinutes(10));
        books.account(LONG, "Perakende satışlar");

        runs(0, 1, 0);
        assertThat(memory.checksum()).isEqualTo(before);

        clock.advance(Duration.ofMinutes(10));
        books.account(LONG, "Perakende");
        runs(1, 0, 0);
        assertThat(kept(LONG)).isEqualTo(held);
        assertThat(held.get(0).openings().size() + held.get(0).lines().size()).isEqualTo(3500);
        assertThat(held.get(1).openings().size() + held.get(1).lines().size()).isEqualTo(1200);
    }

    @Test
    void theShopGetsTheLatestLinesAndTheBalanceBeforeThem() {
        books.room(1000);
        threeAccounts();

        runs(3, 0, 0);

        Statement all = untilToday(kept(LONG).get(0));
        Statement shown = shop.statement(LONG);
        int earlier = all.lines().size() - SHOP_LINES;
        assertThat(shown.lines())
                .isEqualTo(all.lines().subList(earlier, all.lines().size()));
        assertThat(shown.opening()).isEqualTo(all.lines().get(earlier - 1).balance());
        assertThat(shown.opening().add(shown.debit()).subtract(shown.credit())).isEqualTo(shown.closing());
        assertThat(shown.closing()).isEqualTo(all.closing());
        assertThat(shown.ageing()).isEqualTo(all.ageing());
        assertThat(shop.content().get(LONG + " TRY")).contains("\"earlierLines\":" + earlier);
        assertThat(Objects.requireNonNull(shop.statements(LONG).get("USD")).lines())
                .isEqualTo(untilToday(kept(LONG).get(1)).lines());
    }

    private Statement untilToday(Statement whole) {
        return new StatementView(Days.ALL, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), Reversals.SHOW)
                .of(whole);
    }

    @Test
    void aPageIsMadeOfWhatIsKeptBesideTheLines() {
        books.room(1000);
        threeAccounts();
        runs(3, 0, 0);

        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<StatementGlance> glances = published.glance(LONG).orElseThrow().of("TRY");
        assertThat(glances).hasSize(1);
        assertThat(glances.get(0).isWhole()).isFalse();
        Statement page = glances.get(0).page(Days.ALL, today, Reversals.SHOW).orElseThrow();
        Statement all = untilToday(kept(LONG).get(0));
        assertThat(page.closing()).isEqualTo(all.closing());
        assertThat(page.debit()).isEqualTo(all.debit());
        assertThat(page.ageing()).isEqualTo(all.ageing());
        assertThat(page.lines()).hasSameSizeAs(all.lines());
        assertThat(page.lines().get(2500).balance())
                .isEqualTo(all.lines().get(2500).balance());
        assertThat(published.glance("120.01.000003").orElseThrow().of(null)).allMatch(StatementGlance::isWhole);
    }

    @Test
    void aLongStatementThatDoesNotComeOutIsRejectedAndTheLastGoodOneStays() {
        books.room(1000);
        threeAccounts();
        runs(3, 0, 0);
        List<Statement> good = kept(LONG);
        Map<String, String> before = shop.content();
        clock.advance(Duration.ofMinutes(10));
        books.moves(LONG, "TRY", credit(90_000, "2026-01-01", "5"));
        books.balance(LONG, "TRY", "-1.00");

        runs(0, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry(LONG, "BALANCE_DIFFERS"));
        assertThat(shop.content()).isEqualTo(before);
        assertThat(kept(LONG)).isEqualTo(good);

        books.balance(LONG, "TRY", null);
        memory.replayAll();
        runs(1, 0, 0);
        assertThat(memory.waiting()).isEmpty();
        assertThat(kept(LONG).get(0).lines()).hasSize(good.get(0).lines().size() + 1);
    }

    @Test
    void anAccountWithTooManyMovementsIsRejectedWhileItIsFollowed() {
        books.room(1000);
        threeAccounts();
        books.movements(LONG, RandomLedger.of(new Random(5), "TRY", 4000));

        runs(2, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry(LONG, "TOO_MANY_MOVEMENTS"));
    }

    @Test
    void anAccountThatIsDeletedBeforeItsTurnLosesItsStatements() {
        books.room(1000);
        threeAccounts();
        runs(3, 0, 0);
        clock.advance(Duration.ofMinutes(10));
        books.account(LONG, "Silinecek");
        books.before(operation -> {
            if (operation.equals("follow")) {
                books.deleteAccount(LONG);
            }
        });

        runs(1, 0, 0);

        assertThat(published.find(LONG)).isEmpty();
        assertThat(shop.statements(LONG)).isEmpty();
    }
}
