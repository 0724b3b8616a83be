package dev.kopru.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account's statement in one currency, for all its days or for some.
 *
 * <p>Customer's debit = the customer owes us. Opening plus the lines' debits minus their credits is the closing balance, and
 * the ageing adds up to it.
 *
 * @param currency ISO 4217
 * @param from first day, or null = from the beginning
 * @param to last day, or null = no end
 * @param openings the movements that the account began with; they are part of the opening balance and no lines
 * @param debit sum of the lines' debits
 * @param credit sum of the lines' credits
 */
public record Statement(
        String currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        BigDecimal opening,
        BigDecimal debit,
        BigDecimal credit,
        BigDecimal closing,
        Ageing ageing,
        List<StatementLine> openings,
        List<StatementLine> lines) {

    /** The same without its first lines, which become part of the opening balance. */
    public Statement withoutFirst(int first) {
        BigDecimal before = lines.get(first - 1).balance();
        List<StatementLine> rest = lines.subList(first, lines.size());
        BigDecimal zero = WholeStatement.amounts(currency).zero();
        return new Statement(
                currency,
                from,
                to,
                before,
                Totals.debit(rest, zero),
                Totals.credit(rest, zero),
                closing,
                ageing,
                List.of(),
                rest);
    }

    /** The first day on which the ageing is another one though nothing moves; empty = never. */
    public Optional<LocalDate> agesOn() {
        return Ageing.changesOn(Stream.concat(openings.stream(), lines.stream()), ageing.day());
    }
}
