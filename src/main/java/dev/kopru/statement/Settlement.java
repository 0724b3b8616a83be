package dev.kopru.statement;

import dev.kopru.connector.accounting.LedgerMovement.Match;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of each line is still open: first a reversal meets what it cancels, then what the accounting program has
 * matched, then credits settle the oldest due debits. Holds some 40 bytes a line, so that a million of them are no trouble.
 */
final class Settlement {

    private static final int NONE = -1;

    private final Amounts amounts;
    private final FigureColumn signed = new FigureColumn();
    private final FigureColumn due = new FigureColumn();
    private final FigureColumn ids = new FigureColumn();
    private final FigureColumn reversals = new FigureColumn();
    private final FigureColumn reversed = new FigureColumn();
    private final FigureColumn matches = new FigureColumn();
    private final FigureColumn matched = new FigureColumn();
    private final FigureColumn matchedAmounts = new FigureColumn();
    private long[] open = {};
    private int @Nullable [] partners;
    private int decimals;

    Settlement(Amounts amounts) {
        this.amounts = amounts;
        this.decimals = amounts.decimals();
    }

    /** Of these lines, in their order. */
    static Settlement of(List<StatementLine> lines, Amounts amounts) {
        Settlement settlement = new Settlement(amounts);
        lines.forEach(settlement::add);
        return settlement.settle();
    }

    /** The next line of the account's order. */
    void add(StatementLine line) {
        int place = ids.size();
        ids.add(line.id());
        due.add(line.due().toEpochDay());
        signed.add(figure(line.signed()));
        Long reverses = line.reverses();
        if (reverses != null) {
            reversals.add(place);
            reversed.add(reverses);
        }
        for (Match match : line.settles()) {
            matches.add(place);
            matched.add(match.movementId());
            matchedAmounts.add(figure(match.amount().abs()));
        }
    }

    /** The amount in the smallest unit in which all amounts so far are whole. */
    private long figure(BigDecimal amount) {
        try {
            if (amount.scale() > decimals) {
                int more = amount.scale() - decimals;
                signed.multiply(more);
                matchedAmounts.multiply(more);
                decimals = amount.scale();
            }
            return amount.setScale(decimals, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw RejectedException.because(StatementReason.AMOUNT_TOO_LONG, amount.toPlainString());
        }
    }

    /** Once, when all lines are there. */
    Settlement settle() {
        open = signed.values();
        if (reversals.size() + matches.size() > 0) {
            Places places = new Places(ids);
            meet(places);
            explicit(places);
        }
        oldestFirst();
        return this;
    }

    /** The open amount of this line, positive = owed to us; those of all lines together are the balance. */
    BigDecimal open(int line) {
        return amounts.of(BigDecimal.valueOf(open[line], decimals));
    }

    /** Whether another line cancels this one to the last kuruş, or this one cancels another. */
    boolean isPaired(int line) {
        return partners != null && partners[line] != NONE;
    }

    private void meet(Places places) {
        int[] partner = new int[ids.size()];
        Arrays.fill(partner, NONE);
        for (int i = 0; i < reversals.size(); i++) {
            int line = (int) reversals.get(i);
            int original = places.of(reversed.get(i));
            if (original != NONE) {
                if (original != line && partner[line] == NONE && partner[original] == NONE) {
                    pair(partner, line, original);
                }
                settle(line, original, Long.MAX_VALUE);
            }
        }
        partners = partner;
    }

    private void pair(int[] partner, int line, int original) {
        if (signed.get(line) == -signed.get(original)) {
            partner[line] = original;
            partner[original] = line;
        }
    }

    /** A program may write a match on both of its sides; it is one all the same. */
    private void explicit(Places places) {
        Map<Long, Long> pairs = new LinkedHashMap<>();
        for (int i = 0; i < matches.size(); i++) {
            long one = matches.get(i);
            long other = places.of(matched.get(i));
            if (other != NONE) {
                pairs.merge(Math.min(one, other) << 32 | Math.max(one, other), matchedAmounts.get(i), Math::max);
            }
        }
        pairs.forEach((pair, amount) -> settle((int) (pair >> 32), pair.intValue(), amount));
    }

    private void settle(int one, int other, long most) {
        if (Long.signum(open[one]) * Long.signum(open[other]) >= 0) {
            return;
        }
        long amount = Math.min(most, Math.min(Math.abs(open[one]), Math.abs(open[other])));
        lessen(one, amount);
        lessen(other, amount);
    }

    private void lessen(int line, long amount) {
        open[line] += open[line] > 0 ? -amount : amount;
    }

    private void oldestFirst() {
        int[] debits = byDue(1);
        int[] credits = byDue(-1);
        int debit = 0;
        int credit = 0;
        while (debit < debits.length && credit < credits.length) {
            int owed = debits[debit];
            int paid = credits[credit];
            settle(owed, paid, Long.MAX_VALUE);
            debit += open[owed] == 0 ? 1 : 0;
            credit += open[paid] == 0 ? 1 : 0;
        }
    }

    private int[] byDue(int sign) {
        FigureColumn keys = new FigureColumn();
        for (int i = 0; i < open.length; i++) {
            if (Long.signum(open[i]) == sign) {
                keys.add(due.get(i) << 32 | i);
            }
        }
        return Arrays.stream(keys.sorted()).mapToInt(key -> (int) key).toArray();
    }
}
