package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.LooseColumn;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The job between the reference books and the reference shop: whatever happens in the books, the shop shows it. */
class ReferenceStatementTests extends ReferenceScenario {

    private static final int ACCOUNTS = 300;
    private static final String WITH_BALANCES = "7";
    private static final String WRONG = "13";
    private static final String LAST = "~";

    /** The order by which a balance runs, as the books' own columns have it. */
    private static final Comparator<Booked> ORDER = Comparator.comparing(Booked::date)
            .thenComparing(Booked::opening, Comparator.reverseOrder())
            .thenComparing(Booked::document)
            .thenComparing(Booked::id);

    private record Booked(LocalDate date, boolean opening, String document, long id, BigDecimal amount) {}

    @Test
    void afterEveryRunTheShopShowsWhatTheBooksSay() {
        RandomBooks random = new RandomBooks(books, 20261125);
        random.open(ACCOUNTS);
        books.keepBalances(WITH_BALANCES, 0);
        runs();
        showsWhatTheBooksSay();
        for (int round = 0; round < 3; round++) {
            random.move(120);
            books.keepBalances(WITH_BALANCES, 0);
            aDayPasses();
            runs();
            showsWhatTheBooksSay();
        }
        runs(0, 0, 0);
    }

    @Test
    void aMovementThatCannotBeReadCostsItsAccountAndNoOther() {
        for (int n = 0; n < 12; n++) {
            books.account("A-" + n, "TRY", debit(n + 1, "2026-01-05", "100"));
        }
        try (LooseColumn loose = LooseColumn.of(books.jdbc(), "movement", "debit")) {
            loose.set("yüz", "account_code = 'A-7'");

            runs(11, 0, 1);

            assertThat(memory.waiting()).isEqualTo(Map.of("A-7", "INTERNAL_ERROR"));
            loose.set("100", "account_code = 'A-7'");
            memory.replayAll();
            assertThat(runs().step("dueRetries").written()).isEqualTo(1);
            assertThat(memory.waiting()).isEmpty();
            assertThat(shown()).hasSize(12);
        }
    }

    @Test
    void accountsWhoseBalanceIsWrongKeepTheirLastGoodStatementsAndCatchUpOnceItIsRight() {
        RandomBooks random = new RandomBooks(books, 7);
        random.open(ACCOUNTS / 2);
        runs();
        Map<String, Statement> good = shown();
        random.move(100);
        books.keepBalances(WRONG, 1);
        long wrong = books.sums().keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .filter(code -> code.endsWith(WRONG))
                .distinct()
                .count();

        assertThat(runs().counts().rejected()).isEqualTo(wrong).isPositive();

        assertThat(memory.waiting()).hasSize((int) wrong).containsValue("BALANCE_DIFFERS");
        shown().forEach((key, statement) -> {
            if (key.substring(0, key.indexOf(' ')).endsWith(WRONG)) {
                assertThat(statement).as(key).isEqualTo(good.get(key));
            }
        });

        books.keepNoBalances(WRONG);
        memory.replayAll();
        aDayPasses();
        runs();
        showsWhatTheBooksSay();
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void aLineThatWasAlteredWithoutAnInstantIsFoundByTheComparison() {
        books.account("120.1", "TRY", debit(1, "2025-01-01", "100"), debit(2, "2025-02-01", "40"));
        books.account("120.2", "TRY", debit(3, "2025-01-01", "7"));
        runs(2, 0, 0);
        assertThat(shown("120.1", "TRY").closing()).isEqualTo("140.00");
        books.alterSilently(2, new BigDecimal("90"));
        runs(0, 0, 0);
        aDayPasses();

        runs(1, 0, 0);

        assertThat(shown("120.1", "TRY").closing()).isEqualTo("190.00");
        assertThat(shown("120.2", "TRY").closing()).isEqualTo("7.00");
        runs(0, 0, 0);
    }

    @Test
    void anAccountThatTheShopsDatabaseRefusesWaitsAloneAndItsLastStatementsStay() {
        List<String> codes =
                IntStream.range(0, 30).mapToObj(n -> "120." + (10 + n)).toList();
        books.accounts(codes);
        for (int i = 0; i < codes.size(); i++) {
            books.moves(codes.get(i), "TRY", debit(1 + i, "2025-01-01", "10"));
        }
        runs(30, 0, 0);
        Statement before = shown("120.15", "TRY");
        for (int i = 0; i < codes.size(); i++) {
            books.moves(codes.get(i), i % 2 == 0 ? "TRY" : "USD", debit(101 + i, "2025-01-02", "5"));
        }
        store.execute(
                "ALTER TABLE shop_statement ADD CONSTRAINT refusal CHECK (NOT (account_code = '120.15' AND currency = 'USD'))");
        try {
            runs(29, 0, 1);
        } finally {
            store.execute("ALTER TABLE shop_statement DROP CONSTRAINT refusal");
        }

        assertThat(memory.waiting()).isEqualTo(Map.of("120.15", "STATEMENT_REFUSED"));
        assertThat(memory.message("120.15")).contains("refusal");
        assertThat(shown())
                .doesNotContainKey("120.15 USD")
                .containsEntry("120.15 TRY", before)
                .containsKey("120.17 USD");
        assertThat(published.find("120.15").orElseThrow().statements()).containsExactly(before);
        memory.replayAll();
        runs(1, 0, 0);
        showsWhatTheBooksSay();
    }

    private void showsWhatTheBooksSay() {
        Map<String, List<Booked>> booked = booked();
        Map<String, BigDecimal> sums = books.sums();
        Map<String, List<Statement>> byAccount = new TreeMap<>();
        Map<String, Statement> shown = shown();
        assertThat(shown.keySet()).containsAll(sums.keySet());
        shown.forEach((key, statement) -> {
            byAccount
                    .computeIfAbsent(key.substring(0, key.indexOf(' ')), code -> new ArrayList<>())
                    .add(statement);
            assertThat(statement.closing()).as(key).isEqualByComparingTo(sums.getOrDefault(key, BigDecimal.ZERO));
            runsThrough(key, statement, booked.getOrDefault(key, List.of()));
            ages(key, statement);
        });
        byAccount.forEach((code, statements) -> assertThat(
                        published.find(code).orElseThrow().statements())
                .as(code)
                .isEqualTo(statements));
        assertThat(byAccount)
                .hasSize(Objects.requireNonNull(
                        books.jdbc().queryForObject("SELECT COUNT(*) FROM account_card", Integer.class)));
    }

    private static void runsThrough(String key, Statement statement, List<Booked> booked) {
        List<StatementLine> lines = all(statement).toList();
        assertThat(lines)
                .as(key)
                .extracting(StatementLine::id)
                .containsExactlyElementsOf(booked.stream().map(Booked::id).toList());
        BigDecimal balance = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            balance = balance.add(booked.get(i).amount());
            assertThat(lines.get(i).balance()).as("%s, %s", key, booked.get(i)).isEqualByComparingTo(balance);
        }
        assertThat(statement.opening().add(statement.debit()).subtract(statement.credit()))
                .as(key)
                .isEqualByComparingTo(balance);
    }

    /** Each open amount stands in the part of its age, and all of them are the balance. */
    private static void ages(String key, Statement statement) {
        BigDecimal[] parts = new BigDecimal[6];
        Arrays.fill(parts, BigDecimal.ZERO);
        all(statement).forEach(line -> {
            long late = ChronoUnit.DAYS.between(line.due(), statement.ageing().day());
            int part =
                    line.open().signum() < 0 ? 5 : late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
            parts[part] = parts[part].add(line.open());
        });
        assertThat(statement.ageing().parts())
                .as(key)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(parts);
        assertThat(statement.ageing().sum()).as(key).isEqualByComparingTo(statement.closing());
    }

    private static Stream<StatementLine> all(Statement statement) {
        return Stream.concat(statement.openings().stream(), statement.lines().stream());
    }

    private Map<String, List<Booked>> booked() {
        Map<String, List<Booked>> booked = new TreeMap<>();
        books.jdbc()
                .query(
                        "SELECT account_code, currency, movement_date, kind, document_number, id, debit - credit FROM movement",
                        row -> {
                            booked.computeIfAbsent(row.getString(1) + " " + row.getString(2), key -> new ArrayList<>())
                                    .add(new Booked(
                                            row.getObject(3, LocalDate.class),
                                            row.getString(4).equals("opening"),
                                            Objects.requireNonNullElse(row.getString(5), LAST),
                                            row.getLong(6),
                                            row.getBigDecimal(7)));
                        });
        booked.values().forEach(list -> list.sort(ORDER));
        return booked;
    }
}
