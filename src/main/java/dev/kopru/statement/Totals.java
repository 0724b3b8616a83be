package dev.kopru.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Adds up lines. */
final class Totals {

    private Totals() {}

    /** The statement of all days, also of those ahead; the lines are settled already. */
    static Statement of(String currency, List<StatementLine> openings, List<StatementLine> lines, LocalDate day) {
        BigDecimal zero = WholeStatement.amounts(currency).zero();
        BigDecimal opening =
                openings.isEmpty() ? zero : openings.get(openings.size() - 1).balance();
        BigDecimal debit = debit(lines, zero);
        BigDecimal credit = credit(lines, zero);
        BigDecimal closing = opening.add(debit).subtract(credit);
        Ageing ageing = Ageing.of(Stream.concat(openings.stream(), lines.stream()), zero, day);
        return new Statement(
                currency,
                null,
                null,
                opening,
                debit,
                credit,
                closing,
                ageing,
                List.copyOf(openings),
                lines instanceof PackedLines ? lines : List.copyOf(lines),
                Ahead.nothing(closing));
    }

    static BigDecimal debit(List<StatementLine> lines, BigDecimal zero) {
        return lines.stream().map(StatementLine::debit).reduce(zero, BigDecimal::add);
    }

    static BigDecimal credit(List<StatementLine> lines, BigDecimal zero) {
        return lines.stream().map(StatementLine::credit).reduce(zero, BigDecimal::add);
    }
}
