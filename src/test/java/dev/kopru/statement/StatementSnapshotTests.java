package dev.kopru.statement;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.AccountStatements;
import dev.kopru.fixture.JobRunner;
import dev.kopru.statement.StatementView.Reversals;
import dev.kopru.statement.snapshot.SnapshotScenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** StatementSnapshotJob as a whole. */
class StatementSnapshotTests extends SnapshotScenario {

    @Autowired
    private StatementPruning pruning;

    @Autowired
    private StatementSettings atStart;

    private static final String ACCOUNT = "120.01.000001";

    @Test
    void showsEachAccountsStatementsInTheShopAndKeepsThem() {
        books.account(ACCOUNT, "Çınar Tekstil A.Ş.");
        books.moves(ACCOUNT, "TRY", debit(1, "2026-01-05", "100"), credit(2, "2026-01-20", "30"));
        books.moves(ACCOUNT, "USD", debit(3, "2026-02-01", "7"));
        books.account("120.01.000002", "Boş Cari");

        runs(2, 0, 0);

        assertThat(shop.statement(ACCOUNT).closing()).isEqualTo("70.00");
        assertThat(shop.statements(ACCOUNT)).containsOnlyKeys("TRY", "USD");
        assertThat(shop.statement("120.01.000002").lines()).isEmpty();
        AccountStatement kept = published.find(ACCOUNT).orElseThrow();
        assertThat(kept.account().title()).isEqualTo("Çınar Tekstil A.Ş.");
        assertThat(kept.account().address()).containsExactly("Çınar Sk. 5", "34710 Kadıköy İstanbul");
        assertThat(kept.statements()).extracting(Statement::currency).containsExactly("TRY", "USD");
        assertThat(kept.asOf()).isEqualTo(shop.asOf(ACCOUNT));
        assertThat(kept.statements())
                .isEqualTo(List.copyOf(shop.statements(ACCOUNT).values()));
        assertThat(published.find("120.01.999999")).isEmpty();
    }

    @Test
    void readsOnlyAccountsThatChangedAndWritesNothingForTheOthers() {
        many(50);
        runs(50, 0, 0);
        books.reads();
        String before = memory.checksum();

        runs(0, 0, 0);
        assertThat(books.reads()).isZero();
        assertThat(memory.checksum()).isEqualTo(before);

        clock.advance(Duration.ofMinutes(10));
        books.moves("120.01.000003", "TRY", debit(900, "2023-01-01", "5").number("GEC"));
        books.moves("120.01.000004", "TRY", credit(901, "2026-01-01", "5"), debit(902, "2026-01-01", "5"));
        runs(2, 0, 0);
        assertThat(books.reads()).isEqualTo(2);
        assertThat(shop.statement("120.01.000003").lines().get(0).documentNumber())
                .isEqualTo("GEC");
    }

    @Test
    void aChequeOfALaterDayIsShownApartAndCountsFromTheFirstRunOfItsDay() {
        books.account(ACCOUNT, "Çınar Tekstil A.Ş.");
        books.moves(ACCOUNT, "TRY", debit(1, "2026-03-01", "1000").due("2027-01-01"), credit(2, "2026-03-17", "400"));
        runs(1, 0, 0);

        assertThat(shop.statement(ACCOUNT).closing()).isEqualTo("1000.00");
        assertThat(shop.statement(ACCOUNT).ageing().notDue()).isEqualTo("1000.00");
        assertThat(shop.content().get(ACCOUNT + " TRY"))
                .contains("\"ahead\":{\"debit\":0.00,\"credit\":400.00,\"closing\":600.00,");
        clock.advance(Duration.ofDays(14));
        assertThat(runs().counts().written()).isZero();
        assertThat(shop.statement(ACCOUNT).closing()).isEqualTo("1000.00");

        // 00:00 of 17 March in Istanbul.
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-03-16T21:00:00Z")));
        runs(1, 0, 0);

        assertThat(shop.statement(ACCOUNT).closing()).isEqualTo("600.00");
        assertThat(shop.content().get(ACCOUNT + " TRY")).doesNotContain("ahead");
        assertThat(runs().counts().written()).isZero();
    }

    @Test
    void aChangeThatSaysNothingNewCostsNoWrite() {
        many(3);
        runs(3, 0, 0);
        shop.published();
        String before = memory.checksum();
        clock.advance(Duration.ofMinutes(10));
        books.account("120.01.000001", "Cari 1");

        runs(0, 1, 0);

        assertThat(shop.published()).isZero();
        assertThat(memory.checksum()).isEqualTo(before);
    }

    @Test
    void aStatementThatDoesNotComeOutIsRejectedAndTheLastGoodOneStays() {
        many(10);
        runs(10, 0, 0);
        clock.advance(Duration.ofMinutes(10));
        Map<String, String> before = shop.content();
        AccountStatement good = published.find("120.01.000005").orElseThrow();
        BigDecimal right = shop.statement("120.01.000005").closing();
        books.moves("120.01.000005", "TRY", debit(77, "2026-02-01", "10"));
        books.balance("120.01.000005", "TRY", "-1.00");

        runs(0, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry("120.01.000005", "BALANCE_DIFFERS"));
        assertThat(memory.message("120.01.000005"))
                .startsWith("TRY ekstresi tutmuyor: hareketlerin toplamı "
                        + right.add(BigDecimal.TEN).toPlainString().replace('.', ',')
                        + ", muhasebe programının bakiyesi -1,00");
        assertThat(shop.content()).isEqualTo(before);
        assertThat(published.find("120.01.000005")).contains(good);

        books.balance("120.01.000005", "TRY", null);
        memory.replayAll();
        runs(1, 0, 0);
        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.statement("120.01.000005").closing()).isEqualByComparingTo(right.add(BigDecimal.TEN));
    }

    @Test
    void anAccountThatTheShopRefusesWaitsAndItsLastStatementsStayOnBothSides() {
        many(10);
        runs(10, 0, 0);
        clock.advance(Duration.ofMinutes(10));
        Map<String, String> before = shop.content();
        AccountStatement good = published.find("120.01.000005").orElseThrow();
        for (int i = 4; i <= 6; i++) {
            books.moves("120.01.00000" + i, "TRY", debit(77, "2026-02-01", "10"));
        }
        shop.refuse("120.01.000005");

        runs(2, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry("120.01.000005", "STATEMENT_REFUSED"));
        assertThat(memory.message("120.01.000005"))
                .isEqualTo("Mağaza hesap ekstresini kabul etmedi; mağazanın sözü: too long."
                        + " Son kabul edilen ekstre yayında kaldı.");
        assertThat(shop.content()).containsEntry("120.01.000005 TRY", before.get("120.01.000005 TRY"));
        assertThat(published.find("120.01.000005")).contains(good);
        assertThat(shop.statement("120.01.000004").lines()).hasSize(3);

        shop.refuse(null);
        memory.replayAll();
        runs(1, 0, 0);
        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.statement("120.01.000005").lines()).hasSize(3);
        assertThat(published.find("120.01.000005").orElseThrow().statements())
                .containsExactly(shop.statement("120.01.000005"));
    }

    @Test
    void aWithdrawalThatTheShopRefusesIsTriedAgain() {
        many(2);
        runs(2, 0, 0);
        books.deleteAccount("120.01.000002");
        shop.refuse("120.01.000002");
        clock.advance(Duration.ofHours(24));

        assertThat(runs().counts().rejected()).isEqualTo(1);
        assertThat(shop.statements("120.01.000002")).isNotEmpty();
        assertThat(published.find("120.01.000002")).isPresent();

        shop.refuse(null);
        memory.replayAll();
        runs(1, 0, 0);
        assertThat(shop.statements("120.01.000002")).isEmpty();
        assertThat(published.find("120.01.000002")).isEmpty();
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void aStateThatTheShopHasNewerIsNotKeptEither() {
        many(2);
        runs(2, 0, 0);
        AccountStatement kept = published.find("120.01.000001").orElseThrow();
        clock.advance(Duration.ofMinutes(10));
        shop.publish(
                List.of(new AccountStatements("120.01.000001", clock.instant().plus(Duration.ofHours(1)), List.of())));
        books.moves("120.01.000001", "TRY", debit(77, "2024-02-01", "10"));

        runs(0, 1, 0);

        assertThat(memory.waiting()).isEmpty();
        assertThat(published.find("120.01.000001")).contains(kept);

        clock.advance(Duration.ofHours(24));
        assertThat(runs().step("fullComparison").written()).isEqualTo(1);
        assertThat(published.find("120.01.000001").orElseThrow().statements())
                .containsExactly(shop.statement("120.01.000001"));
    }

    @Test
    void whatTheShopGotBeforeARunDiedIsPutRightThoughTheBooksHaveGoneBackSince() {
        many(3);
        runs(3, 0, 0);
        Map<String, String> before = shop.content();
        clock.advance(Duration.ofMinutes(10));
        books.moves("120.01.000002", "TRY", debit(77, "2024-02-01", "10"));
        shop.after(() -> {
            throw new InternalError("the machine is gone");
        });
        assertThat(job.run().status()).isEqualTo("FAILED");
        assertThat(shop.statement("120.01.000002").lines()).hasSize(3);

        shop.after(() -> {});
        books.deleteMovement("120.01.000002", "TRY", 77);
        runs(1, 0, 0);

        assertThat(shop.content()).isEqualTo(before);
        clock.advance(Duration.ofHours(24));
        runs(0, 0, 0);
    }

    @Test
    void deletedMovementsAndAccountsAreFoundByTheFullComparison() {
        many(20);
        runs(20, 0, 0);
        books.reads();
        books.deleteMovement("120.01.000007", "TRY", 1);
        books.deleteAccount("120.01.000008");
        runs(0, 0, 0);

        clock.advance(Duration.ofHours(24));
        JobRunner.Ended run = runs();

        assertThat(run.step("fullComparison").written()).isEqualTo(2);
        assertThat(shop.statement("120.01.000007").lines()).hasSize(1);
        assertThat(shop.statements("120.01.000008")).isEmpty();
        assertThat(published.find("120.01.000008")).isEmpty();
    }

    @Test
    void anAccountThatIsGoneIsNotedWhenItsStatementsAreTakenOff() {
        many(3);
        runs(3, 0, 0);
        assertThat(memory.notices()).isEmpty();
        books.deleteAccount("120.01.000002");
        clock.advance(Duration.ofHours(24));

        assertThat(runs().notices()).isEqualTo(1);

        assertThat(memory.notices()).containsExactly("120.01.000002 ACCOUNT_GONE [\"120.01.000002\"]");
        clock.advance(Duration.ofHours(24));
        assertThat(runs().notices()).isZero();
    }

    @Test
    void whatIsOpenGrowsOlderThoughNothingMoves() {
        books.account(ACCOUNT, "Cari");
        books.moves(ACCOUNT, "TRY", debit(1, "2026-01-05", "100").due("2026-03-02"));
        runs(1, 0, 0);
        assertThat(shop.statement(ACCOUNT).ageing().notDue()).isEqualTo("100.00");

        clock.advance(Duration.ofHours(11));
        runs(0, 0, 0);
        clock.advance(Duration.ofHours(1));
        JobRunner.Ended run = runs(1, 0, 0);

        assertThat(run.step("agedAccounts").written()).isEqualTo(1);
        assertThat(shop.statement(ACCOUNT).ageing().days1To30()).isEqualTo("100.00");
        runs(0, 0, 0);
    }

    private long pruned() {
        return pruning.piece(clock.instant().minus(atStart.keepSnapshots()), 0).removed();
    }

    @Test
    void replacedStatementsAreKeptForTheirTimeAndThenForgotten() {
        books.account(ACCOUNT, "Cari");
        books.moves(ACCOUNT, "TRY", debit(1, "2024-01-05", "100"));
        runs(1, 0, 0);
        clock.advance(Duration.ofMinutes(10));
        books.moves(ACCOUNT, "TRY", debit(2, "2024-01-06", "1"));
        runs(1, 0, 0);
        assertThat(memory.count("replaced_at IS NOT NULL")).isEqualTo(1);

        clock.advance(Duration.ofDays(89));
        assertThat(pruned()).isZero();
        assertThat(memory.count("replaced_at IS NOT NULL")).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        assertThat(pruned()).isEqualTo(1);

        assertThat(memory.count("replaced_at IS NOT NULL")).isZero();
        assertThat(memory.count("replaced_at IS NULL")).isEqualTo(1);
    }

    @Test
    void aRunThatBreaksOffGoesOnWhereItWas() {
        many(40);
        clock.advance(Duration.ofSeconds(1));
        AtomicInteger calls = new AtomicInteger();
        shop.before(accounts -> {
            if (calls.incrementAndGet() > 3) {
                throw UnavailableException.during("publish", new IOException("away"));
            }
        });
        JobRunner.Ended failed = job.run();
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.counts().written()).isEqualTo(21);
        assertThat(memory.waiting()).isEmpty();

        shop.before(accounts -> {});
        books.reads();
        JobRunner.Ended rest = well(job.restart(failed));

        assertThat(rest.counts().written()).isEqualTo(19);
        assertThat(books.reads()).isEqualTo(19);
        assertThat(shop.content()).hasSize(40);
        runs(0, 0, 0);
    }

    @Test
    void nothingThatChangesDuringTheFirstRunIsLost() {
        many(30);
        AtomicInteger reads = new AtomicInteger();
        books.before(operation -> {
            if (operation.equals("ledgers") && reads.incrementAndGet() == 3) {
                clock.advance(Duration.ofSeconds(1));
                books.moves("120.01.000001", "TRY", debit(500, "2026-02-01", "11"));
                clock.advance(Duration.ofSeconds(1));
            }
        });
        runs();
        runs();

        assertThat(shop.statement("120.01.000001").lines()).hasSize(3);
        runs(0, 0, 0);
    }

    @Test
    void aReaderSeesTheOldOrTheNewStatementsAndNeverSomeOfBoth() throws Exception {
        books.account(ACCOUNT, "Cari");
        for (String currency : List.of("EUR", "TRY", "USD")) {
            books.moves(ACCOUNT, currency, debit(1, "2024-01-05", "1"));
        }
        runs(1, 0, 0);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int looks = 0;
            while (!over.get()) {
                AccountStatement seen = published.find(ACCOUNT).orElseThrow();
                assertThat(seen.statements()).hasSize(3);
                assertThat(seen.statements().stream().map(Statement::closing).distinct())
                        .hasSize(1);
                looks++;
            }
            return looks;
        });
        for (int change = 2; change <= 15; change++) {
            for (String currency : List.of("EUR", "TRY", "USD")) {
                books.moves(ACCOUNT, currency, debit(change, "2024-01-05", "1"));
            }
            runs(1, 0, 0);
        }
        over.set(true);

        assertThat(reader.get()).isPositive();
    }

    @Test
    void anAccountWithTooManyMovementsIsRejectedAlone() {
        many(3);
        books.movements("120.01.000002", RandomLedger.of(new Random(1), "TRY", 5001));

        runs(2, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry("120.01.000002", "TOO_MANY_MOVEMENTS"));
    }

    @Test
    void randomMovementsAlwaysComeToTheBooksBalance() {
        Random random = new Random(42);
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 60; i++) {
                String code = String.format(Locale.ROOT, "120.01.%06d", 1 + random.nextInt(40));
                books.account(code, "Cari " + code);
                books.movements(
                        code, RandomLedger.of(random, random.nextBoolean() ? "TRY" : "EUR", random.nextInt(40)));
            }
            runs();
            for (String code : books.codes()) {
                books.ledgers(List.of(code), 100_000).get(0).currencies().forEach(ledger -> {
                    Statement kept = published.find(code).orElseThrow().statements().stream()
                            .filter(one -> one.currency().equals(ledger.currency()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(kept.closing()).as(code).isEqualByComparingTo(ledger.balance());
                    assertThat(kept.ageing().sum()).isEqualByComparingTo(ledger.balance());
                    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                    assertThat(shop.statements(code).get(ledger.currency()))
                            .as(code)
                            .usingRecursiveComparison()
                            .ignoringFields("to", "ahead")
                            .isEqualTo(new StatementView(Days.ALL, today, Reversals.SHOW).of(kept));
                });
            }
            clock.advance(Duration.ofMinutes(15));
        }
    }

    private void many(int count) {
        for (int i = 1; i <= count; i++) {
            String code = String.format(Locale.ROOT, "120.01.%06d", i);
            books.account(code, "Cari " + i);
            books.moves(code, "TRY", debit(1, "2024-01-05", i + ".50"), credit(2, "2024-01-05", "2.25"));
        }
    }
}
