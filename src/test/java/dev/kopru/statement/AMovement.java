package dev.kopru.statement;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.LedgerMovement.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A movement of which a test says only what matters to it. */
public record AMovement(
        long id,
        String date,
        @Nullable String due,
        String kind,
        @Nullable String number,
        @Nullable String text,
        String debit,
        String credit,
        @Nullable Long reversalOf,
        List<Match> matches) {

    public static AMovement debit(long id, String date, String amount) {
        return new AMovement(id, date, null, "invoice", "F" + id, null, amount, "0", null, List.of());
    }

    public static AMovement credit(long id, String date, String amount) {
        return new AMovement(id, date, null, "payment", "T" + id, null, "0", amount, null, List.of());
    }

    public static AMovement opening(long id, String date, String amount) {
        return debit(id, date, amount).kind("opening");
    }

    public AMovement due(String day) {
        return new AMovement(id, date, day, kind, number, text, debit, credit, reversalOf, matches);
    }

    public AMovement kind(String other) {
        return new AMovement(id, date, due, other, number, text, debit, credit, reversalOf, matches);
    }

    public AMovement number(@Nullable String other) {
        return new AMovement(id, date, due, kind, other, text, debit, credit, reversalOf, matches);
    }

    public AMovement text(String other) {
        return new AMovement(id, date, due, kind, number, other, debit, credit, reversalOf, matches);
    }

    public AMovement reversing(long other) {
        return new AMovement(id, date, due, kind, number, text, debit, credit, other, matches);
    }

    public AMovement settling(long other, String amount) {
        List<Match> match = List.of(new Match(other, new BigDecimal(amount)));
        return new AMovement(id, date, due, kind, number, text, debit, credit, reversalOf, match);
    }

    public LedgerMovement build() {
        return new LedgerMovement(
                id,
                LocalDate.parse(date),
                due == null ? null : LocalDate.parse(due),
                kind,
                number,
                text,
                new BigDecimal(debit),
                new BigDecimal(credit),
                reversalOf,
                matches,
                null,
                null);
    }

    /** The ledger of these, with the balance that they make. */
    public static CurrencyLedger ledger(String currency, AMovement... movements) {
        List<LedgerMovement> built =
                Arrays.stream(movements).map(AMovement::build).toList();
        BigDecimal balance = built.stream()
                .map(movement -> movement.debit().subtract(movement.credit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CurrencyLedger(currency, balance, built);
    }
}
