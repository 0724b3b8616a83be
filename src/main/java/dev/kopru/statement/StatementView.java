package dev.kopru.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Takes out of a whole statement the days that somebody wants to see. */
public final class StatementView {

    private final Days days;
    private final LocalDate today;
    private final Reversals reversals;

    /**
     * Ages as of {@code today}, or as of the last of the days where that is earlier: then only what had moved until then
     * counts, so that the ageing adds up to the closing balance of these days. Without an end the days end today, and what
     * comes after that stands apart.
     */
    public StatementView(Days days, LocalDate today, Reversals reversals) {
        this.days = days.endingBy(today);
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
        int end = end(whole.lines());
        List<StatementLine> until = whole.lines().subList(0, end);
        List<StatementLine> openings = whole.openings();
        if (until.size() < whole.lines().size()) {
            List<StatementLine> settled = settled(openings, until, whole.currency());
            openings = settled.subList(0, openings.size());
            until = settled.subList(openings.size(), settled.size());
        }
        Statement cut = cut(whole, openings, until);
        return today.equals(days.to()) ? cut.with(ahead(whole, end, cut.closing())) : cut;
    }

    private Ahead ahead(Statement whole, int end, BigDecimal closing) {
        LineList ahead = new LineList(whole.currency());
        whole.lines()
                .subList(end, whole.lines().size())
                .forEach(line -> ahead.add(line.with(line.balance(), line.signed(), line.mark())));
        return Ahead.of(closing, shown(closing, ahead.lines(), whole.currency()));
    }

    private Statement cut(Statement whole, List<StatementLine> openings, List<StatementLine> until) {
        int begin = 0;
        BigDecimal opening = whole.opening();
        while (begin < until.size() && days.startAfter(until.get(begin).date())) {
            opening = until.get(begin++).balance();
        }
        BigDecimal zero = WholeStatement.amounts(whole.currency()).zero();
        List<StatementLine> lines = shown(opening, until.subList(begin, until.size()), whole.currency());
        BigDecimal debit = Totals.debit(lines, zero);
        BigDecimal credit = Totals.credit(lines, zero);
        BigDecimal closing = opening.add(debit).subtract(credit);
        return new Statement(
                whole.currency(),
                days.from(),
                days.to(),
                opening,
                debit,
                credit,
                closing,
                Ageing.of(Stream.concat(openings.stream(), until.stream()), zero, day()),
                days.from() == null ? openings : List.of(),
                lines,
                Ahead.nothing(closing));
    }

    private LocalDate day() {
        LocalDate to = days.to();
        return to != null && to.isBefore(today) ? to : today;
    }

    /** How many lines stand before the end. */
    private int end(List<StatementLine> lines) {
        int end = lines.size();
        while (end > 0 && days.endBefore(lines.get(end - 1).date())) {
            end--;
        }
        return end;
    }

    private static List<StatementLine> settled(
            List<StatementLine> openings, List<StatementLine> until, String currency) {
        Settlement settlement = new Settlement(WholeStatement.amounts(currency));
        openings.forEach(settlement::add);
        until.forEach(settlement::add);
        settlement.settle();
        LineList settled = new LineList(currency);
        openings.forEach(line -> settled.add(again(line, settlement, settled.size())));
        until.forEach(line -> settled.add(again(line, settlement, settled.size())));
        return settled.lines();
    }

    /** Seen from these days, what cancels a line later has not happened. */
    private static StatementLine again(StatementLine line, Settlement settlement, int place) {
        boolean standsAgain = line.mark() == Mark.REVERSED && !settlement.isPaired(place);
        return line.with(line.balance(), settlement.open(place), standsAgain ? Mark.NONE : line.mark());
    }

    private List<StatementLine> shown(BigDecimal opening, List<StatementLine> lines, String currency) {
        if (reversals == Reversals.SHOW) {
            return Collections.unmodifiableList(lines);
        }
        Settlement pairs = Settlement.of(lines, WholeStatement.amounts(currency));
        LineList shown = new LineList(currency);
        BigDecimal balance = opening;
        int place = 0;
        for (StatementLine line : lines) {
            if (!pairs.isPaired(place++)) {
                balance = balance.add(line.signed());
                shown.add(line.with(balance, line.open(), line.mark()));
            }
        }
        return shown.lines();
    }
}
