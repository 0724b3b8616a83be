package dev.kopru.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that the shop was shown. */
public interface ShownStock {

    /**
     * Those that differ from what is available first, then by SKU.
     *
     * @param sku how it begins; null = all
     * @param after the last figure that was seen; null = from the beginning
     */
    List<Figure> page(@Nullable Typed sku, @Nullable Place after, int size);

    /** Where a figure stands in the list. */
    record Place(boolean differs, String sku) {}

    /**
     * What the shop shows of a SKU, and how it came to be: on hand − reserved − orders − buffer = available.
     *
     * @param known false in the shop that no longer has the SKU
     * @param how null for a figure from before it was kept
     */
    record Figure(
            String sku,
            BigDecimal shown,
            BigDecimal available,
            BigDecimal orders,
            boolean known,
            boolean differs,
            Instant sentAt,
            Instant asOf,
            @Nullable How how) {}

    /**
     * The parts of a figure, in the card's own unit.
     *
     * @param told a file told the figure, there are no parts
     * @param withheld blocked or not marked for the shop: 0 is shown
     * @param unit the card's own; {@code saleUnit}: that of the shop, {@code factor} of which the own one is counted
     */
    record How(
            BigDecimal onHand,
            BigDecimal reserved,
            BigDecimal buffer,
            List<Warehouse> warehouses,
            String unit,
            String saleUnit,
            BigDecimal factor,
            boolean told,
            boolean withheld) {}

    /** What lay in one warehouse; {@code counts}: whether it is part of the figure. */
    record Warehouse(String code, BigDecimal onHand, BigDecimal reserved, boolean counts) {}
}
