package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.LedgerMovement.Match;
import dev.kopru.statement.snapshot.ReferenceBooks.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people do in books: they enter on any day, also long past ones, take back, settle, correct and delete. */
final class RandomBooks {

    private static final List<String> CURRENCIES = List.of("TRY", "USD", "EUR", "JPY", "KWD");
    private static final List<String> KINDS = List.of("invoice", "payment", "return", "transfer", "opening");
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int DAYS = 90;

    private final ReferenceBooks books;
    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> entered = new ArrayList<>();
    private long lastId;

    RandomBooks(ReferenceBooks books, long seed) {
        this.books = books;
        this.random = new Random(seed);
    }

    void open(int accounts) {
        List<String> codes = IntStream.range(0, accounts)
                .mapToObj(n -> String.format(Locale.ROOT, "120.%04d", n))
                .toList();
        books.accounts(codes);
        for (String code : codes) {
            int first = random.nextInt(CURRENCIES.size());
            for (int currency = first; currency < first + random.nextInt(4); currency++) {
                enter(code, CURRENCIES.get(currency % CURRENCIES.size()), 1 + random.nextInt(12));
            }
        }
        write();
    }

    void move(int times) {
        for (int i = 0; i < times; i++) {
            Entry any = entries.get(random.nextInt(entries.size()));
            switch (random.nextInt(4)) {
                case 0 -> correct(any);
                case 1 -> delete(any);
                default -> enter(any.code(), any.currency(), 1 + random.nextInt(3));
            }
        }
        write();
    }

    private void correct(Entry entry) {
        write();
        books.correct(entry.movement().id(), BigDecimal.valueOf(1 + random.nextInt(3)));
    }

    private void delete(Entry entry) {
        write();
        entries.remove(entry);
        books.delete(entry.movement().id());
    }

    private void write() {
        books.insert(entered);
        entered.clear();
    }

    private void enter(String code, String currency, int count) {
        for (int i = 0; i < count; i++) {
            Entry earlier = entries.isEmpty()
                    ? null
                    : entries.get(entries.size() - 1 - random.nextInt(Math.min(5, entries.size())));
            boolean same = earlier != null
                    && earlier.code().equals(code)
                    && earlier.currency().equals(currency);
            Entry entry = new Entry(code, currency, movement(currency, same ? earlier : null));
            entries.add(entry);
            entered.add(entry);
        }
    }

    /** Perhaps takes back the earlier one, settles some of it, or is of the same day. */
    private LedgerMovement movement(String currency, @Nullable Entry earlier) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), decimals);
        boolean debit = random.nextBoolean();
        if (earlier == null || random.nextInt(3) == 0) {
            return movement(FIRST.plusDays(random.nextInt(DAYS)), debit ? amount : amount.negate(), null, List.of());
        }
        LedgerMovement other = earlier.movement();
        LocalDate sameDay = other.date();
        return switch (random.nextInt(3)) {
            case 0 -> movement(sameDay, earlier.amount().negate(), other.id(), List.of());
            case 1 ->
                movement(
                        sameDay,
                        earlier.amount().signum() > 0 ? amount.negate() : amount,
                        null,
                        List.of(new Match(other.id(), amount)));
            default -> movement(sameDay, debit ? amount : amount.negate(), null, List.of());
        };
    }

    private LedgerMovement movement(
            @Nullable LocalDate date, BigDecimal signed, @Nullable Long reversalOf, List<Match> matches) {
        lastId++;
        BigDecimal none = BigDecimal.ZERO;
        return new LedgerMovement(
                lastId,
                date,
                date == null || random.nextBoolean() ? null : date.plusDays(random.nextInt(100)),
                KINDS.get(random.nextInt(KINDS.size())),
                random.nextInt(5) == 0 ? null : String.format(Locale.ROOT, "KPR%06d", random.nextInt(1_000_000)),
                "Açıklama " + lastId,
                signed.max(none),
                signed.negate().max(none),
                reversalOf,
                matches,
                null,
                null);
    }
}
