package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Keys;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import dev.kopru.text.Composed;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the stock of SKUs: one statement for each kind of part, whatever the number of SKUs. */
record LevelReading(Database database) {

    private static final Operation SKUS = Operation.named("stock-levels-skus")
            .with("skus", "first_sku", "last_sku", "all_skus")
            .returning("sku", "card_code", "category_path", "for_web", "blocked", "backorder", "unit", "changed_at");
    private static final Operation WAREHOUSES = Operation.named("stock-levels-warehouses")
            .with("skus", "first_sku", "last_sku", "all_skus")
            .returning("sku", "warehouse", "on_hand", "reserved", "priority", "changed_at");
    private static final Operation UNDEDUCTED = Operation.named("stock-levels-undeducted")
            .with("skus", "first_sku", "last_sku", "all_skus")
            .returning("sku", "quantity", "changed_at");
    private static final Operation UNITS = Operation.named("stock-levels-units")
            .with("cards", "first_card", "last_card", "all_cards")
            .returning("card_code", "unit", "factor", "changed_at");
    private static final Operation CATEGORIES = Operation.named("stock-levels-categories")
            .with("cards", "first_card", "last_card", "all_cards")
            .returning("card_code", "path");

    private static final Operation WITHIN = Operation.named("stock-levels-within")
            .with("first_sku", "last_sku", "limit")
            .returning("skus")
            .ifThere();
    private static final Operation CARDS_WITHIN = Operation.named("stock-levels-cards-within")
            .with("first_card", "last_card", "limit")
            .returning("cards")
            .ifThere();

    static final List<Operation> OPERATIONS =
            List.of(SKUS, WAREHOUSES, UNDEDUCTED, UNITS, CATEGORIES, WITHIN, CARDS_WITHIN);

    private static final List<Operation> BY_SKU = List.of(SKUS, WAREHOUSES, UNDEDUCTED);
    private static final List<Operation> BY_CARD = List.of(UNITS, CATEGORIES);

    private static final Instant NEVER = ChangePosition.START.changedAt();

    List<StockLevel> read(Collection<String> skus) {
        Set<String> wanted = new HashSet<>(2 * skus.size());
        skus.forEach(sku -> wanted.add(key(sku)));
        Values values = Keys.of("sku", skus, database, WITHIN, BY_SKU).values();
        List<LevelParts> read = new ArrayList<>(skus.size());
        Map<String, LevelParts> bySku = new HashMap<>(2 * skus.size());
        database.query(SKUS, values, row -> {
            String sku = row.textOrEmpty("sku");
            return wanted.contains(key(sku)) && read.add(sku(sku, row));
        });
        if (read.isEmpty()) {
            return List.of();
        }
        read.forEach(parts -> bySku.put(key(parts.sku()), parts));
        addWarehouses(values, bySku);
        addUndeducted(values, bySku);
        addCards(read);
        List<StockLevel> levels = new ArrayList<>(read.size());
        read.forEach(parts -> levels.add(parts.level()));
        return levels;
    }

    private void addWarehouses(Values values, Map<String, LevelParts> bySku) {
        database.query(WAREHOUSES, values, row -> {
            LevelParts parts = bySku.get(key(row.textOrEmpty("sku")));
            if (parts != null) {
                parts.add(
                        row.textOrEmpty("warehouse"),
                        new StockLevel.InWarehouse(row.decimalOrZero("on_hand"), row.decimalOrZero("reserved"), (int)
                                row.number("priority")),
                        instant(row));
            }
            return true;
        });
    }

    private void addUndeducted(Values values, Map<String, LevelParts> bySku) {
        database.query(UNDEDUCTED, values, row -> {
            LevelParts parts = bySku.get(key(row.textOrEmpty("sku")));
            if (parts != null) {
                parts.take(row.decimalOrZero("quantity"), instant(row));
            }
            return true;
        });
    }

    private void addCards(List<LevelParts> read) {
        Set<String> cards = new HashSet<>();
        read.forEach(parts -> cards.add(parts.cardCode()));
        Values values = Keys.of("card", cards, database, CARDS_WITHIN, BY_CARD).values();
        Map<String, List<Unit>> units = grouped(
                UNITS, values, row -> new Unit(row.textOrEmpty("unit"), row.decimalOrZero("factor"), instant(row)));
        Map<String, List<String>> categories = grouped(CATEGORIES, values, row -> row.textOrEmpty("path"));
        if (units.isEmpty() && categories.isEmpty()) {
            return;
        }
        for (LevelParts parts : read) {
            String card = key(parts.cardCode());
            units.getOrDefault(card, List.of())
                    .forEach(unit -> parts.add(unit.code(), unit.factor(), unit.changedAt()));
            categories.getOrDefault(card, List.of()).forEach(parts::addCategory);
        }
    }

    private record Unit(String code, BigDecimal factor, Instant changedAt) {}

    private <T> Map<String, List<T>> grouped(Operation operation, Values values, Row.Reader<T> reader) {
        Map<String, List<T>> groups = new HashMap<>();
        database.query(operation, values, row -> groups.computeIfAbsent(
                        key(row.textOrEmpty("card_code")), key -> new ArrayList<>())
                .add(reader.read(row)));
        return groups;
    }

    private static LevelParts sku(String sku, Row row) throws SQLException {
        LevelParts parts = new LevelParts(
                sku,
                row.textOrEmpty("card_code"),
                row.flag("for_web"),
                row.flag("blocked"),
                row.flag("backorder"),
                row.textOrEmpty("unit"),
                instant(row));
        parts.addCategory(row.textOrEmpty("category_path"));
        return parts;
    }

    private static Instant instant(Row row) throws SQLException {
        return Objects.requireNonNullElse(row.instant("changed_at"), NEVER);
    }

    // The database compares codes without their trailing blanks.
    private static String key(String code) {
        return Composed.of(code).stripTrailing();
    }
}
