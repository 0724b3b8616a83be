package dev.kopru.inventory;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.inventory.IncomingFigure.Told;
import dev.kopru.inventory.quantity.InventoryReason;
import dev.kopru.inventory.quantity.SaleRules;
import dev.kopru.inventory.quantity.Sellable;
import dev.kopru.inventory.quantity.SellableQuantity;
import dev.kopru.inventory.quantity.Units;
import dev.kopru.record.RejectedException;
import dev.kopru.unit.CardUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns the figures that a file tells in some unit into the unit in which their SKUs are sold. What the units are is asked
 * of the books; a file is also for days when they are away, so they are asked without patience, and not again in a step.
 */
@Component
class ToldUnits {

    private static final Logger log = LoggerFactory.getLogger(ToldUnits.class);

    private final StockLevels levels;
    private final SellableQuantity sellable;
    private final SaleRules rules;
    private volatile long withoutBooks = -1;

    ToldUnits(StockLevels levels, SellableQuantity sellable, SaleRules rules) {
        this.levels = levels;
        this.sellable = sellable;
        this.rules = rules;
    }

    /** Those whose units make no sense end as rejected in {@code result}; {@code execution}: the step's. */
    List<Figure> settled(List<Figure> figures, FigureChunk result, long execution) {
        List<String> skus =
                figures.stream().filter(ToldUnits::hasUnit).map(Figure::sku).toList();
        if (skus.isEmpty()) {
            return figures;
        }
        Map<String, StockLevel> known = known(skus, execution);
        List<Figure> settled = new ArrayList<>();
        for (Figure figure : figures) {
            try {
                settled.add(hasUnit(figure) ? settled(figure, known.get(figure.sku())) : figure);
            } catch (RejectedException rejected) {
                result.reject(figure, rejected.reason());
            }
        }
        return settled;
    }

    private static boolean hasUnit(Figure figure) {
        return figure.told() != null && !figure.told().unit().isEmpty();
    }

    private Map<String, StockLevel> known(List<String> skus, long execution) {
        Map<String, StockLevel> known = new HashMap<>();
        try {
            if (withoutBooks != execution) {
                levels.levels(skus, List.of())
                        .levels()
                        .forEach(level -> known.put(level.sku().stripTrailing(), level));
            }
        } catch (UnavailableException e) {
            withoutBooks = execution;
            log.warn("Units of a file's figures are taken as they are, the books do not answer: {}", e.getMessage());
        }
        return known;
    }

    private Figure settled(Figure figure, @Nullable StockLevel level) {
        Told told = figure.told();
        if (told == null) {
            return figure;
        }
        Sellable figures = level == null ? unproven(told) : converted(told, level);
        return figure.with(FigureProcessor.checked(figures));
    }

    private Sellable unproven(Told told) {
        if (!CardUnits.isPiece(told.unit()) && !rules.names(told.unit(), told.sku())) {
            throw RejectedException.because(InventoryReason.UNPROVEN_TOLD_UNIT, told.sku(), told.unit());
        }
        return sellable.told(told.quantity(), BigDecimal.ONE, told.unit());
    }

    private Sellable converted(Told told, StockLevel level) {
        String saleUnit = rules.saleUnit(level);
        if (isSame(told.unit(), saleUnit)) {
            return sellable.told(told.quantity(), BigDecimal.ONE, saleUnit);
        }
        Units units = new Units(level);
        String unit = Stream.concat(
                        Stream.of(level.unit()), level.units().keySet().stream().sorted())
                .filter(known -> isSame(told.unit(), known))
                .findFirst()
                .orElseThrow(() -> RejectedException.because(
                        InventoryReason.UNKNOWN_TOLD_UNIT,
                        told.sku(),
                        told.unit(),
                        units.known().listed(),
                        saleUnit));
        BigDecimal inOwnUnit = told.quantity().multiply(units.knownFactor(unit, InventoryReason.UNKNOWN_SALE_UNIT));
        return sellable.told(inOwnUnit, units.knownFactor(saleUnit, InventoryReason.UNKNOWN_SALE_UNIT), saleUnit);
    }

    private static boolean isSame(String one, String other) {
        return CardUnits.key(one).equals(CardUnits.key(other)) || CardUnits.isPiece(one) && CardUnits.isPiece(other);
    }
}
