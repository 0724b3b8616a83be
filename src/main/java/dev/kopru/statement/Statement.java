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
 * the ageing adds up to it. It ends today, unless other days are asked for; what lies ahead stands apart.
 *
 * @param currency ISO 4217
 * @param from first day, or null = from the beginning
 * @param to last day, or null = no end
 * @param openings the movements that the account began with; they are part of the opening balance and no lines
 * @param debit sum of the lines' debits
 * @param credit sum of the lines' credits
 * @param ahead what comes after the end, where that is today
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
        List<StatementLine> lines,
        Ahead ahead) {

    /** The same without its first lines, which become part of the opening balance. */
    public Statement withoutFirst(int first) {
        BigDecimal before = lines.get(first - 1).balance();
        List<StatementLine> rest = List.copyOf(lines.subList(first, lines.size()));
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
                rest,
                ahead);
    }

    /** Whether its last line comes after that day. */
    public boolean goesBeyond(LocalDate day) {
        return !lines.isEmpty() && lines.get(lines.size() - 1).date().isAfter(day);
    }

    Statement with(Ahead other) {
        return new Statement(currency, from, to, opening, debit, credit, closing, ageing, openings, lines, other);
    }

    /** The first day on which it says something else though nothing moves: by age, or as a line ahead comes; empty = never. */
    public Optional<LocalDate> changesOn() {
        Optional<LocalDate> ages = Ageing.changesOn(Stream.concat(openings.stream(), lines.stream()), ageing.day());
        return Stream.concat(ages.stream(), ahead.lines().stream().limit(1).map(StatementLine::date))
                .min(LocalDate::compareTo);
    }
}
