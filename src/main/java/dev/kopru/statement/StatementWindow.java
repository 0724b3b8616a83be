package dev.kopru.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside a statement of many lines, so that a page of it takes a few of its parts and not all of them: the sums
 * for which each line would have to be read otherwise.
 *
 * @param day the day as of which it is
 * @param end how many lines stand before the end of that day
 * @param due what is open then by the day when it is due, without what is paid in advance
 * @param advance zero or negative
 * @param standing places of the lines that stand again then, because what cancels them lies ahead
 * @param reversals whether any line cancels another one
 * @param parts the parts of the lines
 * @param ahead of the lines behind the end
 */
record StatementWindow(
        LocalDate day,
        int end,
        List<Due> due,
        BigDecimal advance,
        List<Integer> standing,
        boolean reversals,
        List<Part> parts,
        Sums ahead) {

    /** An open amount. */
    record Due(LocalDate on, BigDecimal open) {}

    /** Some lines of which the first is of this day; the sums are those of its lines before the end. */
    record Part(LocalDate first, int lines, Sums sums) {}

    /** Of some lines. */
    record Sums(BigDecimal debit, BigDecimal credit) {

        static Sums none(String currency) {
            BigDecimal zero = WholeStatement.amounts(currency).zero();
            return new Sums(zero, zero);
        }

        Sums and(StatementLine line) {
            return and(new Sums(line.debit(), line.credit()));
        }

        Sums and(Sums others) {
            return new Sums(debit.add(others.debit), credit.add(others.credit));
        }
    }

    /**
     * Of a whole statement.
     *
     * @param then the same with its reversals, as of the day as of which the whole one is aged
     */
    static StatementWindow of(Statement whole, Statement then) {
        Gathered gathered = new Gathered(whole.currency());
        then.openings().forEach(gathered::open);
        int end = then.lines().size();
        int place = 0;
        for (int size : PartRoom.sizes(whole.lines())) {
            LocalDate first = whole.lines().get(place).date();
            for (int last = place + size; place < last; place++) {
                StatementLine line = whole.lines().get(place);
                gathered.add(place, line, place < end ? then.lines().get(place) : null);
            }
            gathered.endPart(first, size);
        }
        return gathered.window(whole.ageing().day(), end);
    }

    private static final class Gathered {

        private final Sums none;
        private final TreeMap<LocalDate, BigDecimal> due = new TreeMap<>();
        private final List<Integer> standing = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private BigDecimal advance;
        private boolean reversals;
        private Sums part;
        private Sums ahead;

        Gathered(String currency) {
            none = Sums.none(currency);
            advance = none.debit();
            part = none;
            ahead = none;
        }

        void open(StatementLine line) {
            if (line.open().signum() > 0) {
                due.merge(line.due(), line.open(), BigDecimal::add);
            } else {
                advance = advance.add(line.open());
            }
        }

        /** @param then the line as it is before the end, or null behind it */
        void add(int place, StatementLine line, @Nullable StatementLine then) {
            reversals |= line.mark() != Mark.NONE;
            if (then == null) {
                ahead = ahead.and(line);
                return;
            }
            part = part.and(line);
            open(then);
            if (then.mark() != line.mark()) {
                standing.add(place);
            }
        }

        void endPart(LocalDate first, int lines) {
            parts.add(new Part(first, lines, part));
            part = none;
        }

        StatementWindow window(LocalDate day, int end) {
            List<Due> open = due.entrySet().stream()
                    .map(one -> new Due(one.getKey(), one.getValue()))
                    .toList();
            return new StatementWindow(day, end, open, advance, standing, reversals, parts, ahead);
        }
    }
}
