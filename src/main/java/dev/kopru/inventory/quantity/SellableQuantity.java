package dev.kopru.inventory.quantity;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.connector.accounting.StockLevel.InWarehouse;
import dev.kopru.inventory.quantity.InventorySettings.Combining;
import dev.kopru.inventory.quantity.InventorySettings.Fractions;
import dev.kopru.inventory.quantity.InventorySettings.Negatives;
import dev.kopru.record.RejectedException;
import dev.kopru.setting.Current;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * On hand in the chosen warehouses − reserved − orders that no warehouse knows of − safety buffer, rounded down to the
 * sale unit, never below zero unless the card allows backorder; nothing of what is blocked or not marked for the shop.
 */
@Component
public class SellableQuantity {

    private final Current<InventorySettings> settings;
    private final SaleRules rules;

    SellableQuantity(Current<InventorySettings> settings, SaleRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    /** Throws {@link RejectedException} where there is no figure; {@code orders} are those of the shop that the books do not hold. */
    public Sellable of(StockLevel level, List<OpenOrders.Taken> orders) {
        Collection<String> counted = counted(level.warehouses());
        BigDecimal buffer = rules.buffer(level);
        BigDecimal onHand = free(level.warehouses(), counted).subtract(buffer);
        if (level.blocked() || !level.forWeb()) {
            return new Sellable(BigDecimal.ZERO, onHand.subtract(level.undeducted()), level.undeducted())
                    .with(new FigureParts(
                                    level.warehouses(), counted, buffer, level.unit(), level.unit(), BigDecimal.ONE)
                            .withheld());
        }
        Units units = new Units(level);
        String saleUnit = rules.saleUnit(level);
        BigDecimal promised = level.undeducted();
        for (OpenOrders.Taken taken : orders) {
            promised = promised.add(taken.inOwnUnit(units, saleUnit));
        }
        BigDecimal available = onHand.subtract(promised);
        BigDecimal factor = units.knownFactor(saleUnit, InventoryReason.UNKNOWN_SALE_UNIT);
        BigDecimal quantity = inSteps(available, factor, saleUnit);
        return new Sellable(level.backorder() ? quantity : notNegative(quantity, available), available, promised)
                .with(new FigureParts(level.warehouses(), counted, buffer, level.unit(), saleUnit, factor).written());
    }

    /**
     * The figure that a file tells: only the parts and the sign are settled.
     *
     * @param factor how many of what the quantity counts one sale unit is
     */
    public Sellable told(BigDecimal quantity, BigDecimal factor, String saleUnit) {
        BigDecimal shown = notNegative(inSteps(quantity, factor, saleUnit), quantity);
        return new Sellable(shown, quantity, BigDecimal.ZERO).with(FigureParts.TOLD);
    }

    private BigDecimal inSteps(BigDecimal available, BigDecimal factor, String saleUnit) {
        BigDecimal step = rules.step(saleUnit);
        BigDecimal quantity =
                available.divide(factor.multiply(step), 0, RoundingMode.FLOOR).multiply(step);
        if (settings.now().fractions() == Fractions.REJECT
                && quantity.multiply(factor).compareTo(available) != 0) {
            throw RejectedException.because(InventoryReason.FRACTIONAL_STOCK, available, saleUnit, step);
        }
        return quantity;
    }

    private BigDecimal notNegative(BigDecimal quantity, BigDecimal available) {
        if (quantity.signum() >= 0) {
            return quantity;
        }
        if (settings.now().negatives() == Negatives.REJECT) {
            throw RejectedException.because(InventoryReason.NEGATIVE_STOCK, available);
        }
        return BigDecimal.ZERO;
    }

    private static BigDecimal free(Map<String, InWarehouse> warehouses, Collection<String> counted) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : counted) {
            InWarehouse there = Objects.requireNonNull(warehouses.get(code), code);
            sum = sum.add(there.onHand().subtract(there.reserved()));
        }
        return sum;
    }

    /** Codes of those whose stock is the figure. */
    private Collection<String> counted(Map<String, InWarehouse> warehouses) {
        Collection<String> chosen = chosen(warehouses);
        return settings.now().combine() == Combining.SUM
                ? chosen
                : chosen.stream()
                        .filter(code -> hasFree(Objects.requireNonNull(warehouses.get(code), code)))
                        .limit(1)
                        .toList();
    }

    private static boolean hasFree(InWarehouse there) {
        return there.onHand().compareTo(there.reserved()) > 0;
    }

    /** In the order of the settings, or of the program's own priorities when all count. */
    private Collection<String> chosen(Map<String, InWarehouse> warehouses) {
        List<String> named = settings.now().warehouses();
        if (!named.isEmpty()) {
            return named.stream().filter(warehouses::containsKey).toList();
        }
        if (settings.now().combine() == Combining.SUM) {
            return warehouses.keySet();
        }
        return warehouses.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, InWarehouse> there) ->
                                there.getValue().priority())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
