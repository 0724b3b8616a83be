package dev.kopru.statement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What stands in the books with a day after the statement's end, which is today: a cheque of next month. It is no part of
 * the closing balance and settles nothing yet.
 *
 * @param debit sum of all debits ahead
 * @param credit sum of all credits ahead
 * @param closing the closing balance with all that lies ahead; without anything, the closing balance itself
 * @param later how many lines come after those, where only the nearest are given
 * @param lines in their order, each with the balance after it and open in full
 */
public record Ahead(BigDecimal debit, BigDecimal credit, BigDecimal closing, int later, List<StatementLine> lines) {

    static Ahead nothing(BigDecimal closing) {
        BigDecimal zero = BigDecimal.ZERO.setScale(closing.scale());
        return new Ahead(zero, zero, closing, 0, List.of());
    }

    static Ahead of(BigDecimal closing, List<StatementLine> lines) {
        Ahead nothing = nothing(closing);
        BigDecimal debit = Totals.debit(lines, nothing.debit());
        BigDecimal credit = Totals.credit(lines, nothing.credit());
        return new Ahead(debit, credit, closing.add(debit).subtract(credit), 0, lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The same with so many lines at most: the nearest. */
    public Ahead nearest(int most) {
        int over = lines.size() - most;
        return over <= 0 ? this : new Ahead(debit, credit, closing, later + over, lines.subList(0, most));
    }
}
