package dev.kopru.statement;

import dev.kopru.connector.accounting.LedgerMovement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the same as {@link WholeStatement} of movements that come one by one, in ascending order of their days, and are too
 * many to be held.
 */
public final class LongStatement {

    private final WholeStatement kind;
    private final String currency;
    private final Amounts amounts;
    private final Settlement settlement;
    private final LineList ordered;
    private final List<StatementLine> day = new ArrayList<>();

    /** @throws RejectedStatementException for a code that is no currency */
    public LongStatement(WholeStatement kind, String currency) {
        this.kind = kind;
        this.currency = currency;
        this.amounts = WholeStatement.amounts(currency);
        this.settlement = new Settlement(amounts);
        this.ordered = new LineList(currency);
    }

    /** @throws RejectedStatementException when it has no date, or one before that of the movement before it */
    public void add(LedgerMovement movement) {
        StatementLine line = WholeStatement.line(movement, amounts);
        if (!day.isEmpty() && !line.date().equals(day.get(0).date())) {
            if (line.date().isBefore(day.get(0).date())) {
                throw RejectedStatementException.because(
                        StatementReason.MOVEMENTS_OUT_OF_ORDER,
                        line.id(),
                        line.date(),
                        day.get(0).date());
            }
            endDay();
        }
        day.add(line);
    }

    private void endDay() {
        day.sort(kind.order());
        for (StatementLine line : day) {
            settlement.add(line);
            ordered.add(line);
        }
        day.clear();
    }

    /**
     * The statement, aged as of {@code on}; nothing may be added any more.
     *
     * @param balance the accounting program's own figure
     * @throws RejectedStatementException when the statement does not come to it
     */
    public Statement end(BigDecimal balance, LocalDate on) {
        endDay();
        settlement.settle();
        BigDecimal running = amounts.zero();
        List<StatementLine> openings = new ArrayList<>();
        LineList lines = new LineList(currency);
        int place = 0;
        for (StatementLine line : ordered.lines()) {
            running = running.add(line.signed());
            StatementLine settled = WholeStatement.settled(line, running, settlement, place++);
            if (lines.size() == 0 && kind.begins(settled, on)) {
                openings.add(settled);
            } else {
                lines.add(settled);
            }
        }
        return WholeStatement.checked(Totals.of(currency, openings, lines.lines(), on), balance);
    }
}
