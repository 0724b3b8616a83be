package dev.kopru.statement;

import dev.kopru.statement.StatementView.Reversals;
import dev.kopru.statement.StatementWindow.Part;
import dev.kopru.statement.StatementWindow.Sums;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kept statement, of which a page is made without reading all of its lines.
 *
 * @param whole its lines are read as they are asked for
 * @param window null where it has few lines, or an older version wrote it
 */
public record StatementGlance(Statement whole, @Nullable StatementWindow window) {

    /** An account's statements, in the order of their currencies, for a page of them. */
    public record OfAccount(Account account, Instant asOf, List<StatementGlance> statements) {

        /** @param currency ISO 4217; null = all */
        public List<StatementGlance> of(@Nullable String currency) {
            return statements.stream()
                    .filter(one ->
                            currency == null || currency.equals(one.whole().currency()))
                    .toList();
        }

        /** With a further currency. */
        OfAccount and(OfAccount other) {
            return new OfAccount(
                    account,
                    asOf,
                    Stream.concat(statements.stream(), other.statements.stream())
                            .toList());
        }
    }

    /**
     * The same as {@link StatementView} makes of the whole statement for days that end today, in all that a page shows; only
     * what is open of a single line is that of the whole statement. Empty where nothing but all lines can tell: for other
     * days, and when a line that lay ahead has become one of today's since.
     */
    public Optional<Statement> page(Days asked, LocalDate today, Reversals reversals) {
        Days days = asked.endingBy(today);
        StatementWindow now = window;
        return now != null
                        && today.equals(days.to())
                        && !today.isBefore(now.day())
                        && (reversals == Reversals.SHOW || !now.reversals())
                        && (now.end() == lines().size()
                                || lines().get(now.end()).date().isAfter(today))
                ? Optional.of(page(now, days, today))
                : Optional.empty();
    }

    /** Whether it has so few lines that they have been read with it. */
    public boolean isWhole() {
        return !(lines() instanceof PackedLines);
    }

    private List<StatementLine> lines() {
        return whole.lines();
    }

    private Statement page(StatementWindow now, Days days, LocalDate today) {
        int part = 0;
        int begin = 0;
        while (part < now.parts().size()
                && days.startAfter(now.parts().get(part).first())) {
            begin += now.parts().get(part++).lines();
        }
        Sums sums = now.parts().stream().skip(part).map(Part::sums).reduce(Sums.none(whole.currency()), Sums::and);
        begin = Math.min(begin, now.end());
        // The days may begin within the part before it, and with its first line at the latest.
        while (begin > 0 && !days.startAfter(lines().get(begin - 1).date())) {
            sums = sums.and(lines().get(--begin));
        }
        BigDecimal opening =
                begin == 0 ? whole.opening() : lines().get(begin - 1).balance();
        BigDecimal closing = opening.add(sums.debit()).subtract(sums.credit());
        return new Statement(
                whole.currency(),
                days.from(),
                days.to(),
                opening,
                sums.debit(),
                sums.credit(),
                closing,
                Ageing.of(now.due(), now.advance(), today),
                days.from() == null ? whole.openings() : List.of(),
                Collections.unmodifiableList(seen(now).subList(begin, now.end())),
                ahead(now, closing));
    }

    private List<StatementLine> seen(StatementWindow now) {
        Set<Integer> standing = Set.copyOf(now.standing());
        return standing.isEmpty()
                ? lines()
                : new SeenLines(
                        lines(),
                        (place, line) ->
                                standing.contains(place) ? line.with(line.balance(), line.open(), Mark.NONE) : line);
    }

    private Ahead ahead(StatementWindow now, BigDecimal closing) {
        Sums sums = now.ahead();
        return new Ahead(
                sums.debit(),
                sums.credit(),
                closing.add(sums.debit()).subtract(sums.credit()),
                0,
                new SeenLines(
                        lines().subList(now.end(), lines().size()),
                        (place, line) -> line.with(line.balance(), line.signed(), line.mark())));
    }

    /** Lines as they are to be shown, each made of the kept one when it is asked for. */
    private static final class SeenLines extends AbstractList<StatementLine> implements RandomAccess {

        private final List<StatementLine> kept;
        private final BiFunction<Integer, StatementLine, StatementLine> seen;

        /** @param seen of a place and the line that is kept there */
        SeenLines(List<StatementLine> kept, BiFunction<Integer, StatementLine, StatementLine> seen) {
            this.kept = kept;
            this.seen = seen;
        }

        @Override
        public StatementLine get(int place) {
            return seen.apply(place, kept.get(place));
        }

        @Override
        public int size() {
            return kept.size();
        }
    }
}
