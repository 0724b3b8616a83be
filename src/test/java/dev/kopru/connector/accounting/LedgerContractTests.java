package dev.kopru.connector.accounting;

import static dev.kopru.connector.accounting.Ledgers.NOON;
import static dev.kopru.connector.accounting.Ledgers.bare;
import static dev.kopru.connector.accounting.Ledgers.code;
import static dev.kopru.connector.accounting.Ledgers.full;
import static dev.kopru.connector.accounting.Ledgers.movement;
import static dev.kopru.connector.accounting.Ledgers.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every connector to an accounting program has to do for statements. */
public abstract class LedgerContractTests {

    private static final String CODE = "120.01.000001";

    /** What an account consists of. */
    public enum Part {
        BALANCE,
        CARD,
        MATCH,
        MOVEMENT
    }

    protected abstract Ledger ledger();

    /** The program has exactly this account, with all of its parts last changed when the account was, and no own balances. */
    protected abstract void given(AccountLedger account);

    /** From now on the program keeps this balance itself; it changed with the account. */
    protected abstract void givenBalance(String code, String currency, String balance);

    protected abstract void givenMovement(String code, String currency, LedgerMovement movement, Instant changedAt);

    /** People touch all of this part of the account, without another value. */
    protected abstract void touch(Part part, String code, Instant at);

    /** People delete one of this part of the account. */
    protected abstract void delete(Part part, String code);

    protected abstract void rename(String code, String title);

    @Test
    void everyFieldOfAnAccountComes() {
        given(full(CODE, 100));
        given(full("120.01.000002", 200));

        assertThat(ledger().ledgers(List.of(CODE, "nobody"), 100_000))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts", "notBefore")
                .containsExactly(full(CODE, 100));
        assertThat(ledger().ledgers(List.of("120.01.000002", CODE), 100_000))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts", "notBefore")
                .containsExactlyInAnyOrder(full(CODE, 100), full("120.01.000002", 200));
        assertThat(ledger().ledgers(List.of(), 100_000)).isEmpty();
        assertThat(ledger().parts(List.of())).isEmpty();
    }

    @Test
    void anAccountMayLackAlmostEverything() {
        given(bare("B"));

        assertThat(ledger().ledgers(List.of("B"), 100_000))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts", "notBefore")
                .containsExactly(bare("B"));
        assertThat(ledger().parts(List.of("B"))).containsEntry("B", read("B").parts());
    }

    @Test
    void allAccountsOfACallTellOfOneMoment() {
        List<String> codes = IntStream.range(1, 1300).mapToObj(Ledgers::code).toList();
        for (int i = 1; i < 1300; i += 100) {
            given(numbered(i));
        }
        Instant before = ledger().ledgers(codes, 100_000).get(0).notBefore();

        List<AccountLedger> ledgers = ledger().ledgers(codes, 100_000);

        assertThat(ledgers)
                .hasSize(13)
                .extracting(AccountLedger::notBefore)
                .containsOnly(ledgers.get(0).notBefore());
        assertThat(ledgers.get(0).notBefore()).isAfter(before);
        assertThat(ledgers.get(0).notBefore())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(ledger().parts(codes)).hasSize(13);
    }

    @Test
    void accountsThatDoNotFitTogetherComeWithoutTheirMovements() {
        given(full(CODE, 100));
        given(full("120.01.000002", 200));
        int size = movements(full(CODE, 100));

        List<AccountLedger> ledgers = ledger().ledgers(List.of(CODE, "120.01.000002"), 2 * size - 1);

        assertThat(ledgers).extracting(AccountLedger::deferred).containsExactlyInAnyOrder(false, true);
        assertThat(ledgers).allSatisfy(account -> {
            assertThat(account.title()).isEqualTo(full(CODE, 100).title());
            assertThat(movements(account)).isEqualTo(account.deferred() ? 0 : size);
            assertThat(account.parts())
                    .isEqualTo(ledger().parts(List.of(account.code())).get(account.code()));
        });
        assertThat(ledger().ledgers(List.of(CODE), 0)).allMatch(AccountLedger::deferred);
    }

    @Test
    void aFollowedAccountHandsOverTheSameMovementsInTheOrderOfTheirDays() {
        given(full(CODE, 100));
        givenBalance(CODE, "GBP", "7.5000");
        givenMovement(CODE, "TRY", movement(9001, "2020-01-01", "invoice", "1.0000", "0.0000"), NOON);
        AccountLedger read = read(CODE);
        Map<String, List<LedgerMovement>> followed = new TreeMap<>();
        List<String> currencies = new ArrayList<>();

        AccountLedger account = ledger().follow(CODE, (currency, movement) -> {
                    currencies.add(currency);
                    followed.computeIfAbsent(currency, code -> new ArrayList<>())
                            .add(movement);
                })
                .orElseThrow();

        assertThat(account)
                .usingRecursiveComparison()
                .ignoringFields("notBefore", "currencies")
                .isEqualTo(read);
        for (CurrencyLedger currency : read.currencies()) {
            List<LedgerMovement> movements = followed.getOrDefault(currency.currency(), List.of());
            assertThat(movements).containsExactlyInAnyOrderElementsOf(currency.movements());
            assertThat(movements).extracting(LedgerMovement::date).isSorted();
            assertThat(account.currencies())
                    .contains(new CurrencyLedger(currency.currency(), currency.balance(), List.of()));
        }
        assertThat(account.currencies()).hasSameSizeAs(read.currencies());
        assertThat(currencies).isSorted();
        assertThat(ledger().follow("nobody", (currency, movement) -> {})).isEmpty();
    }

    private static int movements(AccountLedger account) {
        return account.currencies().stream()
                .mapToInt(currency -> currency.movements().size())
                .sum();
    }

    @Test
    void theProgramsOwnBalanceCounts() {
        given(full(CODE, 100));
        givenBalance(CODE, "TRY", "1300.2600");

        assertThat(read(CODE).currencies())
                .extracting(CurrencyLedger::currency, CurrencyLedger::balance)
                .containsExactly(tuple("TRY", new BigDecimal("1300.2600")), tuple("USD", new BigDecimal("-12.3456")));
    }

    @Test
    void aBalanceWithoutMovementsComesUnlessItIsZero() {
        given(full(CODE, 100));
        givenBalance(CODE, "EUR", "0.0000");
        givenBalance(CODE, "GBP", "7.5000");

        assertThat(read(CODE).currencies()).extracting(CurrencyLedger::currency).containsExactly("GBP", "TRY", "USD");
        assertThat(read(CODE).currencies().get(0))
                .isEqualTo(new CurrencyLedger("GBP", new BigDecimal("7.5000"), List.of()));
    }

    @Test
    void aChangeOfEachPartIsAChangeOfTheAccount() {
        given(full(CODE, 100));
        givenBalance(CODE, "TRY", "1300.2500");
        given(numbered(7));
        for (Part part : Part.values()) {
            Instant at = NOON.plusSeconds(60 + part.ordinal()).plusNanos(123_455_000);
            touch(part, CODE, at);

            List<Change> changes = ledger().changedAccounts(new ChangePosition(at, ""), 100);

            assertThat(changes).as(part.name()).isNotEmpty().allSatisfy(change -> assertThat(change.key())
                    .isEqualTo(CODE));
            assertThat(changes)
                    .as(part.name())
                    .extracting(change -> change.position().changedAt())
                    .containsOnly(at);
            assertThat(read(CODE).changedAt()).as(part.name()).isEqualTo(at);
        }
    }

    @Test
    void aBackDatedMovementIsAChangeOfNow() {
        given(numbered(1));
        given(numbered(2));
        givenMovement(code(1), "TRY", movement(900, "2019-05-19", "invoice", "5.0000", "0.0000"), NOON.plusSeconds(1));

        assertThat(codesAfter(new ChangePosition(NOON.plusSeconds(1), ""), 10)).containsExactly(code(1));
        assertThat(read(code(1)).currencies().get(0).balance()).isEqualTo("15.0000");
    }

    @Test
    void noChangeIsPassedOverWhenManyFallIntoOneInstant() {
        Set<String> codes = new HashSet<>();
        for (int i = 1; i <= 40; i++) {
            given(numbered(i));
            givenBalance(code(i), "TRY", "10.0000");
            givenBalance(code(i), "USD", "0.0000");
            codes.add(code(i));
        }
        given(full(CODE, 1000));
        codes.add(CODE);

        for (int limit : List.of(1, 7, 40, 1000)) {
            List<String> all = codesAfter(ChangePosition.START, limit);
            // Cards, balances by account, movements, and one match.
            assertThat(all).hasSize(41 + 40 + 46 + 1);
            assertThat(new HashSet<>(all)).isEqualTo(codes);
            assertThat(codesAfter(new ChangePosition(NOON, ""), limit)).isEqualTo(all);
            assertThat(codesAfter(new ChangePosition(NOON.minusSeconds(1), "movement/5"), limit))
                    .isEqualTo(all);
        }
        assertThat(codesAfter(new ChangePosition(NOON.plusSeconds(1), ""), 7)).isEmpty();
    }

    @Test
    void whateverIsAddedOrDeletedShowsInTheParts() {
        Map<String, String> seen = new HashMap<>();
        given(full(CODE, 100));
        remember(seen, "at first");
        givenBalance(CODE, "TRY", "1300.2500");
        remember(seen, "a balance added");
        delete(Part.BALANCE, CODE);
        assertThat(parts()).isEqualTo(seen.get("at first"));
        delete(Part.MATCH, CODE);
        remember(seen, "a match deleted");
        delete(Part.MOVEMENT, CODE);
        remember(seen, "a movement deleted");
        givenMovement(CODE, "TRY", movement(107, "2026-01-01", "invoice", "1.0000", "0.0000"), NOON);
        remember(seen, "another movement added");
        given(full(CODE, 100));
        assertThat(parts()).isEqualTo(seen.get("at first"));

        touch(Part.MOVEMENT, CODE, NOON.plusSeconds(9));
        assertThat(parts()).isEqualTo(seen.get("at first"));
        rename(CODE, "Başka bir ad");
        remember(seen, "another name");
        delete(Part.CARD, CODE);
        assertThat(ledger().parts(List.of(CODE))).isEmpty();
        assertThat(ledger().ledgers(List.of(CODE), 100_000)).isEmpty();
    }

    @Test
    void twoMovementsInPlaceOfTwoOthersShowInTheParts() {
        given(bare("B"));
        for (long id : List.of(1000L, 1003L)) {
            givenMovement("B", "TRY", movement(id, "2026-01-01", "invoice", "1.0000", "0.0000"), NOON);
        }
        String before = read("B").parts();
        given(bare("B"));
        for (long id : List.of(1001L, 1002L)) {
            givenMovement("B", "TRY", movement(id, "2026-01-01", "invoice", "1.0000", "0.0000"), NOON);
        }

        assertThat(read("B").parts()).isNotEqualTo(before);
    }

    private void remember(Map<String, String> seen, String when) {
        assertThat(seen).as(when).doesNotContainValue(parts());
        seen.put(when, parts());
    }

    @Test
    void accountsAreListedInPages() {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            given(numbered(i));
            codes.add(code(i));
        }
        List<String> read = new ArrayList<>();
        String last = "";
        for (List<String> page = ledger().accounts(last, 10); !page.isEmpty(); page = ledger().accounts(last, 10)) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            read.addAll(page);
            last = page.get(page.size() - 1);
        }

        assertThat(read).isEqualTo(codes);
        ledger().countAccounts().ifPresent(count -> assertThat(count).isEqualTo(25));
    }

    private List<String> codesAfter(ChangePosition from, int limit) {
        List<String> codes = new ArrayList<>();
        ChangePosition position = from;
        while (true) {
            List<Change> page = ledger().changedAccounts(position, limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            for (Change change : page) {
                assertThat(change.position()).isGreaterThan(position);
                position = change.position();
                codes.add(change.key());
            }
            if (page.size() < limit) {
                return codes;
            }
        }
    }

    private AccountLedger read(String code) {
        return ledger().ledgers(List.of(code), 100_000).get(0);
    }

    private String parts() {
        String parts =
                Objects.requireNonNull(ledger().parts(List.of(CODE, "nobody")).get(CODE));
        assertThat(read(CODE).parts()).isEqualTo(parts);
        return parts;
    }
}
