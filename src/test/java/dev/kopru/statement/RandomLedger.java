package dev.kopru.statement;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.LedgerMovement.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An account's movements as chance has it: back-dated, on the same day, reversed, matched, in any currency. */
public final class RandomLedger {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final List<String> CURRENCIES = List.of("TRY", "USD", "EUR", "JPY", "KWD");
    private static final List<String> KINDS =
            List.of("invoice", "payment", "return", "transfer", "cheque", "exchange_difference", "opening");

    private final Random random;
    private final List<LedgerMovement> movements = new ArrayList<>();
    private final int decimals;

    private RandomLedger(Random random, String currency) {
        this.random = random;
        this.decimals = java.util.Currency.getInstance(currency).getDefaultFractionDigits();
    }

    public static CurrencyLedger of(long seed) {
        Random random = new Random(seed);
        return of(random, CURRENCIES.get(random.nextInt(CURRENCIES.size())), random.nextInt(30));
    }

    public static CurrencyLedger of(Random random, String currency, int count) {
        RandomLedger ledger = new RandomLedger(random, currency);
        for (int id = 1; id <= count; id++) {
            ledger.add(id);
        }
        BigDecimal balance = ledger.movements.stream()
                .map(movement -> movement.debit().subtract(movement.credit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CurrencyLedger(currency, balance, ledger.movements);
    }

    static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(500));
    }

    private void add(int id) {
        LocalDate date = random.nextInt(4) == 0 && !movements.isEmpty() ? any().date() : day(random);
        if (!movements.isEmpty() && random.nextInt(6) == 0) {
            LedgerMovement original = any();
            add(id, date, original.credit(), original.debit(), original.id());
            return;
        }
        BigDecimal amount =
                BigDecimal.valueOf(1 + random.nextInt(1_000_000), decimals).setScale(4);
        boolean debit = random.nextBoolean();
        // Some programs take back by a negative amount on the same side.
        BigDecimal signed = random.nextInt(15) == 0 ? amount.negate() : amount;
        BigDecimal none = BigDecimal.ZERO.setScale(4);
        add(id, date, debit ? signed : none, debit ? none : signed, null);
    }

    private void add(int id, @Nullable LocalDate date, BigDecimal debit, BigDecimal credit, @Nullable Long reversalOf) {
        LocalDate due = date == null || random.nextInt(3) == 0 ? null : date.plusDays(random.nextInt(120) - 10);
        List<Match> matches = new ArrayList<>();
        while (random.nextInt(4) == 0) {
            matches.add(new Match(1 + random.nextInt(30), BigDecimal.valueOf(random.nextInt(500_000), 2)));
        }
        movements.add(new LedgerMovement(
                id,
                date,
                due,
                KINDS.get(random.nextInt(KINDS.size())),
                random.nextInt(5) == 0 ? null : "FTR" + random.nextInt(20),
                "Açıklama " + id,
                debit,
                credit,
                reversalOf,
                List.copyOf(matches),
                null,
                null));
    }

    private LedgerMovement any() {
        return movements.get(random.nextInt(movements.size()));
    }
}
