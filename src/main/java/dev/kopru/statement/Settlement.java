package dev.kopru.statement;

import dev.kopru.connector.accounting.LedgerMovement.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of each line is still open: first a reversal meets what it cancels, then what the accounting program has
 * matched, then credits settle the oldest due debits.
 */
final class Settlement {

    private final List<StatementLine> lines;
    private final BigDecimal[] open;

    private Settlement(List<StatementLine> lines) {
        this.lines = lines;
        this.open = lines.stream().map(StatementLine::signed).toArray(BigDecimal[]::new);
    }

    /** The open amount of each of these lines, positive = owed to us; together they are the balance. */
    static BigDecimal[] open(List<StatementLine> lines, BigDecimal zero) {
        Settlement settlement = new Settlement(lines);
        settlement.explicit();
        settlement.oldestFirst();
        return Arrays.stream(settlement.open)
                .map(amount -> amount.signum() == 0 ? zero : amount)
                .toArray(BigDecimal[]::new);
    }

    private void explicit() {
        boolean none = lines.stream()
                .allMatch(line -> line.reverses() == null && line.settles().isEmpty());
        if (none) {
            return;
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.putIfAbsent(lines.get(i).id(), i);
        }
        for (int i = 0; i < lines.size(); i++) {
            Integer original = places.get(lines.get(i).reverses());
            if (original != null) {
                settle(i, original, open[i].abs());
            }
        }
        matches(places).forEach((pair, amount) -> settle(pair.one(), pair.other(), amount));
    }

    /** Two lines, whichever of them names the other. */
    private record Pair(int one, int other) {}

    /** A program may write a match on both of its sides; it is one all the same. */
    private Map<Pair, BigDecimal> matches(Map<Long, Integer> places) {
        Map<Pair, BigDecimal> matches = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Match match : lines.get(i).settles()) {
                Integer other = places.get(match.movementId());
                if (other != null) {
                    Pair pair = new Pair(Math.min(i, other), Math.max(i, other));
                    matches.merge(pair, match.amount().abs(), BigDecimal::max);
                }
            }
        }
        return matches;
    }

    private void settle(int one, int other, BigDecimal most) {
        if (open[one].signum() * open[other].signum() >= 0) {
            return;
        }
        BigDecimal amount = most.min(open[one].abs()).min(open[other].abs());
        lessen(one, amount);
        lessen(other, amount);
    }

    private void lessen(int line, BigDecimal amount) {
        open[line] = open[line].signum() > 0 ? open[line].subtract(amount) : open[line].add(amount);
    }

    private void oldestFirst() {
        List<Integer> debits = byDue(line -> open[line].signum() > 0);
        List<Integer> credits = byDue(line -> open[line].signum() < 0);
        int debit = 0;
        int credit = 0;
        while (debit < debits.size() && credit < credits.size()) {
            int owed = debits.get(debit);
            int paid = credits.get(credit);
            settle(owed, paid, open[owed]);
            debit += open[owed].signum() == 0 ? 1 : 0;
            credit += open[paid].signum() == 0 ? 1 : 0;
        }
    }

    private List<Integer> byDue(IntPredicate which) {
        return IntStream.range(0, lines.size())
                .filter(which)
                .boxed()
                .sorted(Comparator.comparing((Integer line) -> lines.get(line).due())
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** For each line, where the one stands that it cancels to the last kuruş or that cancels it; null = none. */
    static @Nullable Integer[] reversedPairs(List<StatementLine> lines) {
        @Nullable Integer[] partner = new Integer[lines.size()];
        if (lines.stream().allMatch(line -> line.reverses() == null)) {
            return partner;
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.putIfAbsent(lines.get(i).id(), i);
        }
        for (int i = 0; i < lines.size(); i++) {
            Integer original = places.get(lines.get(i).reverses());
            if (original != null && original != i && partner[i] == null && partner[original] == null) {
                boolean cancels =
                        lines.get(i).signed().add(lines.get(original).signed()).signum() == 0;
                partner[i] = cancels ? original : null;
                partner[original] = cancels ? i : null;
            }
        }
        return partner;
    }
}
