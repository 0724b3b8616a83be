package dev.kopru.statement;

import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final DayLines lines;
    private @Nullable LocalDate day;

    /** @throws RejectedException for a code that is no currency */
    public LongStatement(WholeStatement kind, String currency) {
        this.kind = kind;
        this.currency = currency;
        this.amounts = WholeStatement.amounts(currency);
        this.settlement = new Settlement(amounts);
        this.ordered = new LineList(currency);
        this.lines = new DayLines(currency, kind.order());
    }

    /** @throws RejectedException when it has no date, or one before that of the movement before it */
    public void add(LedgerMovement movement) {
        StatementLine line = WholeStatement.line(movement, amounts);
        LocalDate before = day;
        if (before != null && !line.date().equals(before)) {
            if (line.date().isBefore(before)) {
                throw RejectedException.because(StatementReason.MOVEMENTS_OUT_OF_ORDER, line.id(), line.date(), before);
            }
            endDay();
        }
        day = line.date();
        lines.add(line);
    }

    /** What its lines take, packed as they are. */
    public long bytes() {
        return ordered.bytes() + lines.bytes();
    }

    private void endDay() {
        lines.end(line -> {
            settlement.add(line);
            ordered.add(line);
        });
    }

    /**
     * The statement, aged as of {@code on}; nothing may be added any more.
     *
     * @param balance the accounting program's own figure
     * @throws RejectedException when the statement does not come to it
     */
    public Statement end(BigDecimal balance, LocalDate on) {
        endDay();
        settlement.settle();
        BigDecimal running = amounts.zero();
        List<StatementLine> openings = new ArrayList<>();
        PartRoom begun = new PartRoom();
        LineList whole = new LineList(currency);
        int place = 0;
        for (StatementLine line : ordered.taken()) {
            running = running.add(line.signed());
            StatementLine settled = WholeStatement.settled(line, running, settlement, place++);
            if (whole.size() == 0 && kind.begins(settled, on) && begun.takes(settled)) {
                openings.add(settled);
            } else {
                whole.add(settled);
            }
        }
        return WholeStatement.checked(Totals.of(currency, openings, whole.lines(), on), balance);
    }
}
