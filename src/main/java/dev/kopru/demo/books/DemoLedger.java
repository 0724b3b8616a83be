package dev.kopru.demo.books;

import dev.kopru.demo.world.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one account in one currency; it takes only what has happened by yesterday. */
final class DemoLedger {

    private final List<Movement> movements = new ArrayList<>();
    private final DemoAccount account;
    private final String currency;
    private final Rates rates;

    DemoLedger(DemoAccount account, String currency, Rates rates) {
        this.account = account;
        this.currency = currency;
        this.rates = rates;
    }

    /** A movement to either side; answers it, or null where the day is still to come. */
    @Nullable
    Movement add(LocalDate date, @Nullable LocalDate due, Entry entry, BigDecimal amount) {
        return keep(movement(date, due, entry, amount, lira(date, amount)));
    }

    private BigDecimal lira(LocalDate date, BigDecimal amount) {
        return amount.multiply(rates.lira(currency, date)).setScale(2, RoundingMode.HALF_UP);
    }

    /** What is paid or sent back for one invoice; booked against it where the company wants that. */
    void add(LocalDate date, Entry entry, BigDecimal amount, @Nullable Movement settled) {
        BigDecimal lira = lira(date, amount);
        keep(movement(date, null, entry, amount, lira).settling(account.matchesPayments() ? settled : null));
    }

    void reverse(Movement movement, LocalDate date, String document) {
        keep(movement.reversal(date, document));
    }

    List<Movement> movements() {
        return movements;
    }

    String currency() {
        return currency;
    }

    private Movement movement(
            LocalDate date, @Nullable LocalDate due, Entry entry, BigDecimal amount, BigDecimal lira) {
        BigDecimal zero = BigDecimal.ZERO;
        boolean debit = entry.debit();
        return new Movement(
                account.code(),
                currency,
                date,
                due,
                entry.kind(),
                entry.document(),
                entry.description(),
                debit ? amount : zero,
                debit ? zero : amount,
                debit ? lira : zero,
                debit ? zero : lira,
                null,
                null);
    }

    private @Nullable Movement keep(Movement movement) {
        if (!movement.date().isBefore(rates.today())) {
            return null;
        }
        movements.add(movement);
        return movement;
    }
}
