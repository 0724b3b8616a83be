package dev.kopru.statement;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.LedgerMovement.Match;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the statement of all days, also of those ahead, from an account's movements in one currency.
 *
 * <p>Openings that stand before every other movement are what the account began with: they are its opening balance, for
 * whichever days it is asked. A later one, such as a new year's, is a line like any other, as is one that lies ahead.
 */
public final class WholeStatement {

    private final OpeningWords kinds;

    public WholeStatement(Set<String> openingKinds) {
        this.kinds = new OpeningWords(openingKinds);
    }

    /** Without any movement. */
    public static Statement empty(String currency, LocalDate day) {
        BigDecimal zero = amounts(currency).zero();
        Ageing ageing = Ageing.of(Stream.empty(), zero, day);
        return new Statement(
                currency, null, null, zero, zero, zero, zero, ageing, List.of(), List.of(), Ahead.nothing(zero));
    }

    /**
     * The statement, aged as of {@code day}.
     *
     * @throws RejectedException when it does not come to the balance that the accounting program itself has
     */
    public Statement of(CurrencyLedger ledger, LocalDate day) {
        Amounts amounts = amounts(ledger.currency());
        List<StatementLine> lines = new ArrayList<>(ledger.movements().size());
        ledger.movements().forEach(movement -> lines.add(line(movement, amounts)));
        lines.sort(order());
        settle(lines, amounts);
        int begin = begin(lines, day);
        Statement whole =
                Totals.of(ledger.currency(), lines.subList(0, begin), lines.subList(begin, lines.size()), day);
        return checked(whole, ledger.balance());
    }

    static Statement checked(Statement whole, BigDecimal balance) {
        if (whole.closing().compareTo(balance) != 0) {
            Amounts amounts = amounts(whole.currency());
            throw RejectedException.because(
                    StatementReason.BALANCE_DIFFERS,
                    whole.currency(),
                    whole.closing(),
                    amounts.of(balance),
                    amounts.of(whole.closing().subtract(balance)));
        }
        return whole;
    }

    static Amounts amounts(String currency) {
        return Amounts.in(currency)
                .orElseThrow(() -> RejectedException.because(StatementReason.UNKNOWN_CURRENCY, currency));
    }

    static StatementLine line(LedgerMovement movement, Amounts amounts) {
        // A connector to a program without constraints may well find none.
        @Nullable LocalDate date = movement.date();
        if (date == null) {
            throw RejectedException.because(
                    StatementReason.MOVEMENT_WITHOUT_DATE, movement.id(), String.valueOf(movement.documentNumber()));
        }
        return new StatementLine(
                movement.id(),
                date,
                movement.dueDate() == null ? date : movement.dueDate(),
                movement.kind(),
                movement.documentNumber(),
                movement.description(),
                amounts.of(movement.debit()),
                amounts.of(movement.credit()),
                amounts.zero(),
                amounts.zero(),
                movement.reversalOf() == null ? Mark.NONE : Mark.REVERSAL,
                movement.reversalOf(),
                matches(movement, amounts),
                movement.invoiceUuid(),
                webAddress(movement.invoiceUrl()));
    }

    private static List<Match> matches(LedgerMovement movement, Amounts amounts) {
        return movement.matches().stream()
                .map(match -> new Match(match.movementId(), amounts.of(match.amount())))
                .toList();
    }

    /** Nothing else may stand behind a link that a customer clicks. */
    private static @Nullable String webAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String scheme = url.toLowerCase(Locale.ROOT);
        return scheme.startsWith("https://") || scheme.startsWith("http://") ? url : null;
    }

    private static void settle(List<StatementLine> lines, Amounts amounts) {
        Settlement settlement = Settlement.of(lines, amounts);
        BigDecimal balance = amounts.zero();
        for (int i = 0; i < lines.size(); i++) {
            balance = balance.add(lines.get(i).signed());
            lines.set(i, settled(lines.get(i), balance, settlement, i));
        }
    }

    static StatementLine settled(StatementLine line, BigDecimal balance, Settlement settlement, int place) {
        boolean reversed = settlement.isPaired(place) && line.mark() == Mark.NONE;
        return line.with(balance, settlement.open(place), reversed ? Mark.REVERSED : line.mark());
    }

    /** How many openings stand before everything else; where they are more than a content holds, the rest are lines. */
    private int begin(List<StatementLine> lines, LocalDate day) {
        int begin = 0;
        PartRoom room = new PartRoom();
        while (begin < lines.size() && begins(lines.get(begin), day) && room.takes(lines.get(begin))) {
            begin++;
        }
        return begin;
    }

    /** Whether a line before which there are only such lines is a part of what the account began with. */
    boolean begins(StatementLine settled, LocalDate day) {
        return kinds.isOpening(settled.kind())
                && settled.mark() == Mark.NONE
                && !settled.date().isAfter(day);
    }

    LineOrder order() {
        return new LineOrder(kinds);
    }
}
