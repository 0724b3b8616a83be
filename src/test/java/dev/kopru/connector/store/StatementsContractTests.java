package dev.kopru.connector.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.AccountStatements.CurrencyStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every connector to a shop has to do with statements. */
public abstract class StatementsContractTests {

    private static final Instant NOON = Instant.parse("2026-03-08T09:00:00.000001Z");

    protected abstract Statements statements();

    /** What a customer's page reads: the account's statements by currency, all at one glance. */
    protected abstract Map<String, String> inShop(String accountCode);

    /** Everything that the shop has of statements. */
    protected abstract String checksum();

    @Test
    void aStatementComesInEveryCurrencyLetterByLetter() {
        String content =
                "{\"title\":\"Çınar & Oğulları \\\"A\\\" 🌳\",\"path\":\"a\\\\b\",\"text\":\"it's\\n₺ 1.234,50\"}";
        publish(of("120.1", NOON, "TRY", content, "USD", "{}"), of("120.2", NOON, "EUR", "{\"a\":1}"));

        assertThat(inShop("120.1")).isEqualTo(Map.of("TRY", content, "USD", "{}"));
        assertThat(inShop("120.2")).isEqualTo(Map.of("EUR", "{\"a\":1}"));
        publish();
    }

    @Test
    void aNewStatementTakesThePlaceOfTheOldOne() {
        publish(of("120.1", NOON, "TRY", "old", "USD", "old"), of("120.2", NOON, "TRY", "old"));

        publish(of("120.1", NOON.plusNanos(1000), "TRY", "new", "EUR", "new"));

        assertThat(inShop("120.1")).isEqualTo(Map.of("TRY", "new", "EUR", "new"));
        assertThat(inShop("120.2")).isEqualTo(Map.of("TRY", "old"));
    }

    @Test
    void theSameAgainChangesNothing() {
        publish(of("120.1", NOON, "TRY", "a", "USD", "b"));
        String before = checksum();

        publish(of("120.1", NOON, "TRY", "a", "USD", "b"));

        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        publish(of("120.1", NOON, "TRY", "new"));
        String before = checksum();

        publish(
                of("120.1", NOON.minusNanos(1000), "TRY", "old", "USD", "old"),
                of("120.2", NOON.minusNanos(1000), "TRY", "another account's"));
        publish(of("120.1", NOON.minusSeconds(1)));

        assertThat(inShop("120.1")).isEqualTo(Map.of("TRY", "new"));
        assertThat(inShop("120.2")).isEqualTo(Map.of("TRY", "another account's"));
        assertThat(checksum()).isNotEqualTo(before);
    }

    @Test
    void statementsThatWereTakenAwayDoNotComeBack() {
        publish(of("120.1", NOON, "TRY", "old", "USD", "old"));

        publish(of("120.1", NOON.plusSeconds(1)));
        assertThat(inShop("120.1")).isEmpty();
        publish(of("120.1", NOON, "TRY", "old", "USD", "old"));
        assertThat(inShop("120.1")).isEmpty();
        publish(of("120.1", NOON.plusSeconds(2), "USD", "new"));
        assertThat(inShop("120.1")).isEqualTo(Map.of("USD", "new"));
        publish(of("nobody", NOON));
        assertThat(inShop("nobody")).isEmpty();
    }

    @Test
    void statementsOfTheSameMomentAreReplacedAndTakenAwayToo() {
        publish(of("120.1", NOON, "TRY", "a", "USD", "b"));
        publish(of("120.1", NOON, "TRY", "c"));
        assertThat(inShop("120.1")).isEqualTo(Map.of("TRY", "c"));
        publish(of("120.1", NOON));
        assertThat(inShop("120.1")).isEmpty();
    }

    @Test
    void anAccountThatTheShopRefusesKeepsItsOldStatementsAndTheOthersAreShown() {
        publish(of(code(5), NOON, "TRY", "old", "USD", "old"));
        List<AccountStatements> accounts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            accounts.add(of(code(i), NOON.plusSeconds(2), "TRY", "new"));
        }
        accounts.set(5, of(code(5), NOON.plusSeconds(2), "TRY", "new", "EUR", "new", "NO CURRENCY", "new"));

        List<Answer> answers = statements().publish(accounts);

        assertThat(answers).extracting(Answer::key).containsExactlyElementsOf(codes(accounts));
        for (int i = 0; i < 10; i++) {
            if (i == 5) {
                assertThat(answers.get(i))
                        .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.detail())
                                .isNotBlank());
                assertThat(inShop(code(i))).isEqualTo(Map.of("TRY", "old", "USD", "old"));
            } else {
                assertThat(answers.get(i)).isEqualTo(new Answer.Taken(code(i)));
                assertThat(inShop(code(i))).isEqualTo(Map.of("TRY", "new"));
            }
        }
        assertThat(statements().publish(List.of(of(code(5), NOON.plusSeconds(1), "TRY", "right"))))
                .containsExactly(new Answer.Taken(code(5)));
        assertThat(inShop(code(5))).isEqualTo(Map.of("TRY", "right"));
    }

    @Test
    void theShopTellsWhichAccountsItHasInANewerState() {
        publish(of("120.2", NOON.plusSeconds(1), "TRY", "newer"));

        assertThat(statements()
                        .publish(List.of(
                                of("120.3", NOON.plusSeconds(1), "TRY", "c"),
                                of("120.2", NOON, "TRY", "old"),
                                of("120.1", NOON, "TRY", "a"),
                                of("120.3", NOON, "TRY", "overtaken"))))
                .containsExactly(
                        new Answer.Taken("120.3"),
                        new Answer.Older("120.2"),
                        new Answer.Taken("120.1"),
                        new Answer.Older("120.3"));
        assertThat(statements().publish(List.of())).isEmpty();
    }

    @Test
    void thereMayBeManyAccountsAndLongStatements() {
        List<AccountStatements> many = new ArrayList<>();
        String page = "{\"aciklama\":\"Satış faturası \\\"ş\\\"\"}".repeat(100);
        for (int i = 0; i < 1200; i++) {
            many.add(of(code(i), NOON, "TRY", "[" + i + page.substring(0, 1000) + "]"));
        }
        // Together more than a server takes in one packet.
        for (int i = 0; i < 6; i++) {
            many.add(of("long" + i, NOON, "TRY", "\"".repeat(3_000_000), "USD", "ş".repeat(2_000_000)));
        }
        Collections.shuffle(many, new Random(7));

        statements().publish(many);

        assertThat(inShop(code(1199))).containsOnlyKeys("TRY");
        assertThat(inShop(code(7)).get("TRY")).startsWith("[7{");
        for (int i = 0; i < 6; i++) {
            assertThat(inShop("long" + i).get("TRY")).hasSize(3_000_000);
            assertThat(inShop("long" + i).get("USD")).hasSize(2_000_000);
        }
    }

    @Test
    void anAccountThatComesTwiceHasItsLatestState() {
        publish(of("120.1", NOON.plusSeconds(1), "TRY", "new"), of("120.1", NOON, "TRY", "old", "USD", "old"));

        assertThat(inShop("120.1")).isEqualTo(Map.of("TRY", "new"));
    }

    @Test
    void aReaderSeesTheOldOrTheNewStatementsAndNeverSomeOfBoth() throws Exception {
        List<String> codes =
                IntStream.range(0, 30).mapToObj(StatementsContractTests::code).toList();
        publishAll(codes, 0);
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Set<Integer>> reading = CompletableFuture.supplyAsync(() -> {
            Set<Integer> seen = new HashSet<>();
            while (!enough.get()) {
                for (String code : codes) {
                    seen.add(state(inShop(code)));
                }
            }
            return seen;
        });
        for (int state = 1; state <= 60; state++) {
            publishAll(codes, state);
        }
        enough.set(true);

        assertThat(reading.get()).hasSizeGreaterThan(3);
        codes.forEach(code -> assertThat(state(inShop(code))).isEqualTo(60));
    }

    @Test
    void twoPublishersNeverMixAnAccount() {
        List<String> codes =
                IntStream.range(0, 40).mapToObj(StatementsContractTests::code).toList();
        List<String> backwards = new ArrayList<>(codes);
        Collections.reverse(backwards);
        for (int round = 0; round < 20; round++) {
            int state = 2 * round;
            CompletableFuture<Void> one = CompletableFuture.runAsync(() -> publishAll(codes, state));
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> publishAll(backwards, state + 1));
            CompletableFuture.allOf(one, other).join();

            codes.forEach(code -> assertThat(state(inShop(code))).isEqualTo(state + 1));
        }
    }

    private void publishAll(List<String> codes, int state) {
        List<AccountStatements> accounts =
                codes.stream().map(code -> state(code, state)).toList();
        for (int attempt = 1; ; attempt++) {
            try {
                statements().publish(accounts);
                return;
            } catch (UnavailableException e) {
                // As the job does: the server may have chosen this one as a victim.
                assertThat(attempt).isLessThan(4);
            }
        }
    }

    /** Each state has other currencies, and says everywhere which one it is. */
    private static AccountStatements state(String code, int state) {
        Instant asOf = NOON.plusSeconds(state);
        String content = "state " + state + " " + "x".repeat(500);
        return state % 2 == 0
                ? of(code, asOf, "TRY", content, "USD", content)
                : of(code, asOf, "EUR", content, "TRY", content, "GBP", content);
    }

    private static int state(Map<String, String> shown) {
        int state = Integer.parseInt(shown.values().iterator().next().split(" ", 3)[1]);
        AccountStatements expected = state("", state);
        assertThat(shown).hasSize(expected.statements().size());
        expected.statements()
                .forEach(statement -> assertThat(shown).containsEntry(statement.currency(), statement.content()));
        return state;
    }

    private void publish(AccountStatements... accounts) {
        statements().publish(List.of(accounts));
    }

    /** Pairs of currency and content. */
    private static AccountStatements of(String code, Instant asOf, String... pairs) {
        List<CurrencyStatement> statements = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            statements.add(new CurrencyStatement(pairs[i], pairs[i + 1]));
        }
        return new AccountStatements(code, asOf, statements);
    }

    private static List<String> codes(List<AccountStatements> accounts) {
        return accounts.stream().map(AccountStatements::accountCode).toList();
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "120.%04d", number);
    }
}
