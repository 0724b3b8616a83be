package dev.kopru.inventory.quantity;

import dev.kopru.run.JobTimer;
import dev.kopru.setting.file.ListedOnce;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of {@code jobs/inventory.yml}; the file says what each of them means.
 *
 * @param saleUnits once stood here; nobody's rules may go unheeded
 */
@ConfigurationProperties(prefix = "kopru.inventory", ignoreUnknownFields = false)
public record InventorySettings(
        JobTimer timer,
        int chunkSize,
        Duration overlap,
        Duration fullComparison,
        int retriesPerRun,
        List<String> warehouses,
        Combining combine,
        SortedSet<String> orderStatuses,
        @Nullable LocalDate ordersSince,
        Buffer safetyBuffer,
        @Nullable List<Map<String, String>> saleUnits,
        List<DivisibleUnit> divisibleUnits,
        Fractions fractions,
        Negatives negatives) {

    private static final BigDecimal MOST_HELD = BigDecimal.valueOf(1_000_000_000);

    public InventorySettings {
        check(chunkSize >= 1 && chunkSize <= 10_000, "chunk-size must lie between 1 and 10000, but is " + chunkSize);
        check(!overlap.isNegative(), "overlap must not be negative, but is " + overlap);
        check(
                !fullComparison.isNegative() && !fullComparison.isZero(),
                "full-comparison must be positive, but is " + fullComparison);
        check(retriesPerRun >= 1, "retries-per-run must be at least 1, but is " + retriesPerRun);
        check(
                new HashSet<>(warehouses).size() == warehouses.size(),
                "warehouses must name each warehouse once, but are " + warehouses);
        check(warehouses.stream().noneMatch(String::isBlank), "warehouses must not have a blank code");
        check(
                saleUnits == null || saleUnits.isEmpty(),
                "sale-units has moved to jobs/units.yml, where stock, prices and orders read it; move the lines there,"
                        + " as they are");
        once("divisible-units", "unit", divisibleUnits.stream().map(DivisibleUnit::unit));
        divisibleUnits.forEach(unit -> check(
                unit.step().signum() > 0,
                "divisible-units: the step of " + unit.unit() + " must be positive, but is " + unit.step()));
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("jobs/inventory.yml: " + otherwise);
        }
    }

    private static void once(String list, String what, Stream<String> names) {
        ListedOnce.check("jobs/inventory.yml", list, what, names);
    }

    /** How several warehouses make one figure. */
    public enum Combining {
        SUM,
        FIRST_WITH_STOCK
    }

    /** More than a shop can show would reject every SKU. */
    private static void checkHeld(String name, BigDecimal quantity) {
        check(quantity.signum() >= 0, name + " must not be negative, but is " + quantity);
        check(
                quantity.compareTo(MOST_HELD) <= 0,
                name + " must lie between 0 and " + MOST_HELD + ", but is " + quantity.toPlainString());
    }

    /** What is held back, in a card's own unit; the card's rule comes before that of the deepest category. */
    public record Buffer(BigDecimal general, List<Held> categories, List<Held> cards) {

        public Buffer {
            checkHeld("safety-buffer.general", general);
            once("safety-buffer.categories", "category", categories.stream().map(Held::of));
            once("safety-buffer.cards", "card", cards.stream().map(Held::of));
            categories.forEach(held -> held.check("category " + held.of()));
            cards.forEach(held -> held.check("card " + held.of()));
        }
    }

    /** So much is held back of a category or a card. */
    record Held(String of, BigDecimal quantity) {

        private void check(String what) {
            checkHeld("safety-buffer of the " + what, quantity);
        }
    }

    /** A unit that is sold in parts, and the smallest part. */
    record DivisibleUnit(String unit, BigDecimal step) {}

    /** What to do with parts of a sale unit. */
    public enum Fractions {
        ROUND_DOWN,
        REJECT
    }

    /** What to do with less than nothing where a card allows no backorder. */
    public enum Negatives {
        ZERO,
        REJECT
    }
}
