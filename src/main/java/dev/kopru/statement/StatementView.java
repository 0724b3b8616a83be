package dev.kopru.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes out of a whole statement the days that somebody wants to see. */
public final class StatementView {

    private final Days days;
    private final LocalDate today;
    private final Reversals reversals;

    /**
     * Ages as of {@code today}, or as of the last of the days where that is earlier: then only what had moved until then
     * counts, so that the ageing adds up to the closing balance of these days.
     */
    public StatementView(Days days, LocalDate today, Reversals reversals) {
        this.days = days;
        this.today = today;
        this.reversals = reversals;
    }

    /** What to do with two lines that cancel each other. */
    public enum Reversals {
        SHOW,
        /** Leaves out both where both fall on the wanted days; the balances stay right. */
        HIDE
    }

    public Statement of(Statement whole) {
        List<StatementLine> until = until(whole.lines());
        List<StatementLine> openings = whole.openings();
        if (until.size() < whole.lines().size()) {
            List<StatementLine> settled = settled(
                    openings, until, WholeStatement.amounts(whole.currency()).zero());
            openings = settled.subList(0, openings.size());
            until = settled.subList(openings.size(), settled.size());
        }
        return cut(whole, openings, until);
    }

    private Statement cut(Statement whole, List<StatementLine> openings, List<StatementLine> until) {
        int begin = 0;
        BigDecimal opening = whole.opening();
        while (begin < until.size() && days.startAfter(until.get(begin).date())) {
            opening = until.get(begin++).balance();
        }
        BigDecimal zero = WholeStatement.amounts(whole.currency()).zero();
        List<StatementLine> lines = shown(opening, until.subList(begin, until.size()));
        BigDecimal debit = Totals.debit(lines, zero);
        BigDecimal credit = Totals.credit(lines, zero);
        return new Statement(
                whole.currency(),
                days.from(),
                days.to(),
                opening,
                debit,
                credit,
                opening.add(debit).subtract(credit),
                Ageing.of(Stream.concat(openings.stream(), until.stream()), zero, day()),
                days.from() == null ? openings : List.of(),
                lines);
    }

    private LocalDate day() {
        LocalDate to = days.to();
        return to != null && to.isBefore(today) ? to : today;
    }

    private List<StatementLine> until(List<StatementLine> lines) {
        int end = lines.size();
        while (end > 0 && days.endBefore(lines.get(end - 1).date())) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static List<StatementLine> settled(
            List<StatementLine> openings, List<StatementLine> until, BigDecimal zero) {
        List<StatementLine> lines = new ArrayList<>(openings);
        lines.addAll(until);
        BigDecimal[] open = Settlement.open(lines, zero);
        @Nullable Integer[] pairs = Settlement.reversedPairs(lines);
        for (int i = 0; i < open.length; i++) {
            StatementLine line = lines.get(i);
            // Seen from these days, what cancels a line later has not happened.
            boolean standsAgain = line.mark() == Mark.REVERSED && pairs[i] == null;
            lines.set(i, line.with(line.balance(), open[i], standsAgain ? Mark.NONE : line.mark()));
        }
        return lines;
    }

    private List<StatementLine> shown(BigDecimal opening, List<StatementLine> lines) {
        if (reversals == Reversals.SHOW) {
            return Collections.unmodifiableList(lines);
        }
        @Nullable Integer[] pairs = Settlement.reversedPairs(lines);
        List<StatementLine> shown = new ArrayList<>();
        BigDecimal balance = opening;
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] == null) {
                StatementLine line = lines.get(i);
                balance = balance.add(line.signed());
                shown.add(line.with(balance, line.open(), line.mark()));
            }
        }
        return Collections.unmodifiableList(shown);
    }
}
