package dev.kopru.inventory.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be sold of a SKU.
 *
 * @param quantity in sale units, as the shop shows it
 * @param available in the card's own unit, before it was cut to whole sale units and to zero
 * @param how its parts as {@link FigureParts} writes them; null where none are known
 * @param promised in the card's own unit: taken by orders that no warehouse has reserved or delivered yet
 */
public record Sellable(BigDecimal quantity, BigDecimal available, BigDecimal promised, @Nullable String how) {

    private static final int DECIMALS = 6;

    public Sellable {
        available = available.setScale(DECIMALS, RoundingMode.FLOOR);
        promised = promised.setScale(DECIMALS, RoundingMode.CEILING);
    }

    /** One of which the parts are not known. */
    public Sellable(BigDecimal quantity, BigDecimal available, BigDecimal promised) {
        this(quantity, available, promised, null);
    }

    Sellable with(String itsParts) {
        return new Sellable(quantity, available, promised, itsParts);
    }

    public boolean saysTheSame(Sellable other) {
        return quantity.compareTo(other.quantity) == 0
                && available.compareTo(other.available) == 0
                && promised.compareTo(other.promised) == 0
                && Objects.equals(how, other.how);
    }
}
