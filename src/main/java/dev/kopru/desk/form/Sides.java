package dev.kopru.desk.form;

import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two sides say of one thing.
 *
 * @param one whose word the first is, and {@code other} whose the second
 * @param difference the first without the second; null where they are no figures
 */
public record Sides(String one, String said, String other, String otherSaid, @Nullable String difference) {

    private static final int PARTS = 4;

    /** Empty where a reason compares nothing. */
    public static Optional<Sides> of(Reason reason, TypedFigures figures) {
        List<String> known = Trade.sides(reason.code());
        if (known.size() < PARTS) {
            return Optional.empty();
        }
        String first = argument(reason, known.get(2));
        String second = argument(reason, known.get(3));
        BigDecimal ours = figure(first);
        BigDecimal theirs = figure(second);
        if (ours == null || theirs == null || reason.code().contains("TAX_NUMBER")) {
            return Optional.of(new Sides(known.get(0), first, known.get(1), second, null));
        }
        return Optional.of(new Sides(
                known.get(0),
                figures.money(ours),
                known.get(1),
                figures.money(theirs),
                figures.money(ours.subtract(theirs))));
    }

    private static String argument(Reason reason, String number) {
        int index = Integer.parseInt(number);
        return index < reason.arguments().size() ? reason.arguments().get(index) : "";
    }

    private static @Nullable BigDecimal figure(String text) {
        return text.matches("-?\\d{1,20}(\\.\\d{1,20})?") ? new BigDecimal(text) : null;
    }
}
