package dev.kopru.statement.snapshot;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.document.PostalAddress;
import dev.kopru.statement.AMovement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Books in memory, whose clock is the test's; what happens before a call is up to the test. */
public final class LedgerBooks implements Ledger {

    private final Clock clock;
    private final NavigableMap<String, Entries> accounts = new TreeMap<>();
    private volatile Consumer<String> before = operation -> {};
    private volatile Consumer<String> reading = code -> {};
    private int reads;
    private int room = Integer.MAX_VALUE;

    public LedgerBooks(Clock clock) {
        this.clock = clock;
    }

    /** An account's card, movements by currency, and changes. */
    private static final class Entries {
        private String title = "";
        private boolean blocked;
        private Instant changedAt = Instant.EPOCH;
        private final Map<String, List<LedgerMovement>> movements = new TreeMap<>();
        private final Map<String, BigDecimal> wrongBalances = new HashMap<>();
        private final List<ChangePosition> changes = new ArrayList<>();
    }

    public synchronized void clear() {
        accounts.clear();
        before = operation -> {};
        reading = code -> {};
        reads = 0;
        room = Integer.MAX_VALUE;
    }

    /** Accounts with more movements than these together are not handed over at once. */
    synchronized void room(int movements) {
        room = movements;
    }

    /** {@code operation} is the method's name. */
    public void before(Consumer<String> what) {
        before = what;
    }

    /** What happens as each account's ledger is read. */
    void reading(Consumer<String> what) {
        reading = what;
    }

    public synchronized void account(String code, String title) {
        Entries entries = accounts.computeIfAbsent(code, c -> new Entries());
        entries.title = title;
        change(code, entries, "card");
    }

    public synchronized void moves(String code, String currency, AMovement... movements) {
        Entries entries = accounts.computeIfAbsent(code, c -> new Entries());
        List<LedgerMovement> all = entries.movements.computeIfAbsent(currency, c -> new ArrayList<>());
        for (AMovement movement : movements) {
            all.add(movement.build());
            change(code, entries, currency + movement.id());
        }
    }

    public synchronized void movements(String code, CurrencyLedger ledger) {
        Entries entries = accounts.computeIfAbsent(code, c -> new Entries());
        entries.movements.put(ledger.currency(), new ArrayList<>(ledger.movements()));
        change(code, entries, ledger.currency());
    }

    /** Leaves no trace but what is gone. */
    public synchronized void deleteMovement(String code, String currency, long id) {
        list(code, currency).removeIf(movement -> movement.id() == id);
    }

    public synchronized void deleteAccount(String code) {
        accounts.remove(code);
    }

    /** From now on the program's own balance is this one; null = the right one again. */
    public synchronized void balance(String code, String currency, @Nullable String balance) {
        Entries entries = entries(code);
        if (balance == null) {
            entries.wrongBalances.remove(currency);
        } else {
            entries.wrongBalances.put(currency, new BigDecimal(balance));
        }
        change(code, entries, "balance");
    }

    /** Accounts read since the last time somebody asked. */
    public synchronized int reads() {
        int now = reads;
        reads = 0;
        return now;
    }

    public synchronized List<String> codes() {
        return List.copyOf(accounts.keySet());
    }

    private void change(String code, Entries entries, String part) {
        entries.changedAt = clock.instant();
        entries.changes.add(new ChangePosition(entries.changedAt, code + "/" + part));
    }

    private Entries entries(String code) {
        return Objects.requireNonNull(accounts.get(code), code);
    }

    private List<LedgerMovement> list(String code, String currency) {
        return Objects.requireNonNull(entries(code).movements.get(currency), currency);
    }

    @Override
    public synchronized List<Change> changedAccounts(ChangePosition after, int limit) {
        before.accept("changedAccounts");
        List<Change> changes = new ArrayList<>();
        accounts.forEach(
                (code, entries) -> entries.changes.forEach(position -> changes.add(new Change(position, code))));
        return changes.stream()
                .filter(change -> change.position().compareTo(after) > 0)
                .sorted((one, other) -> one.position().compareTo(other.position()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<String> accounts(String afterCode, int limit) {
        before.accept("accounts");
        return accounts.tailMap(afterCode, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public synchronized OptionalLong countAccounts() {
        return OptionalLong.of(accounts.size());
    }

    @Override
    public synchronized List<AccountLedger> ledgers(Collection<String> codes, int mostMovements) {
        before.accept("ledgers");
        codes.forEach(reading);
        List<AccountLedger> ledgers = new ArrayList<>();
        int left = Math.min(room, mostMovements);
        for (String code : codes) {
            if (accounts.containsKey(code)) {
                AccountLedger ledger = ledger(code);
                int size = ledger.currencies().stream()
                        .mapToInt(currency -> currency.movements().size())
                        .sum();
                ledgers.add(size > left ? without(ledger, true, List.of()) : ledger);
                left -= size > left ? 0 : size;
            }
        }
        return ledgers;
    }

    @Override
    public synchronized Optional<AccountLedger> follow(String code, BiConsumer<String, LedgerMovement> movements) {
        before.accept("follow");
        if (!accounts.containsKey(code)) {
            return Optional.empty();
        }
        AccountLedger ledger = ledger(code);
        List<CurrencyLedger> balances = new ArrayList<>();
        for (CurrencyLedger currency : ledger.currencies()) {
            currency.movements().stream()
                    .sorted(Comparator.comparing(movement -> Objects.requireNonNull(movement.date())))
                    .forEach(movement -> movements.accept(currency.currency(), movement));
            balances.add(new CurrencyLedger(currency.currency(), currency.balance(), List.of()));
        }
        return Optional.of(without(ledger, false, balances));
    }

    private static AccountLedger without(AccountLedger ledger, boolean deferred, List<CurrencyLedger> currencies) {
        return new AccountLedger(
                ledger.code(),
                ledger.title(),
                ledger.taxOffice(),
                ledger.taxNumber(),
                ledger.address(),
                ledger.blocked(),
                ledger.notBefore(),
                ledger.parts(),
                ledger.changedAt(),
                deferred,
                currencies);
    }

    private AccountLedger ledger(String code) {
        reads++;
        Entries entries = entries(code);
        List<CurrencyLedger> currencies = new ArrayList<>();
        entries.movements.forEach((currency, movements) -> {
            BigDecimal right = movements.stream()
                    .map(movement -> movement.debit().subtract(movement.credit()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal balance = entries.wrongBalances.getOrDefault(currency, right);
            currencies.add(new CurrencyLedger(currency, balance, List.copyOf(movements)));
        });
        PostalAddress address = new PostalAddress(null, "Çınar Sk. 5", "Kadıköy", "İstanbul", "34710", "TR");
        return new AccountLedger(
                code,
                entries.title,
                "Kadıköy",
                "4540536920",
                address,
                entries.blocked,
                clock.instant(),
                parts(entries),
                entries.changedAt,
                currencies);
    }

    @Override
    public synchronized Map<String, String> parts(Collection<String> codes) {
        before.accept("parts");
        Map<String, String> parts = new HashMap<>();
        codes.stream().filter(accounts::containsKey).forEach(code -> parts.put(code, parts(entries(code))));
        return parts;
    }

    private static String parts(Entries entries) {
        return Integer.toHexString(Objects.hash(entries.title, entries.movements, entries.wrongBalances));
    }
}
