package dev.kopru.unit;

import dev.kopru.csv.cell.Folded;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of one stock card. A unit may be written in any way: Adet and ADET are adet.
 *
 * @param own the card's own unit
 * @param others further units, and how many of the card's own one of them is
 */
public record CardUnits(String own, Map<String, BigDecimal> others) {

    /** What people and programs write for one piece; C62 is the code of electronic invoices. */
    private static final Set<String> PIECES =
            Set.of("adet", "adt", "ad", "tane", "pcs", "pc", "piece", "pieces", "each", "ea", "c62");

    /** Whether the unit is a piece, as whoever wrote it calls it. */
    public static boolean isPiece(String unit) {
        return PIECES.contains(key(unit).replace(".", ""));
    }

    /** How a unit is compared. */
    public static String key(String unit) {
        return Folded.of(unit);
    }

    /** The unit as the card writes it; null when the card does not know it. */
    public @Nullable String asWritten(String unit) {
        if (unit.equals(own) || others.containsKey(unit)) {
            return unit;
        }
        String key = key(unit);
        if (key.equals(key(own))) {
            return own;
        }
        return others.keySet().stream()
                .filter(other -> key.equals(key(other)))
                .findFirst()
                .orElse(null);
    }

    /** How many of the card's own unit one of this unit is; null when the card does not know it. */
    public @Nullable BigDecimal factor(String unit) {
        String known = asWritten(unit);
        if (known == null) {
            return null;
        }
        return known.equals(own) ? BigDecimal.ONE : others.get(known);
    }

    /** All that the card knows, its own first. */
    public String listed() {
        StringBuilder units = new StringBuilder(own);
        others.keySet().stream().sorted().filter(other -> !other.equals(own)).forEach(other -> units.append(", ")
                .append(other));
        return units.toString();
    }
}
