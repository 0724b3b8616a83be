package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Keys;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.FigureAnswer;
import dev.kopru.connector.store.OrderedQuantity;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.StockFigure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stock that a shop behind a database shows. */
class JdbcShopStock implements ShopStock {

    private static final Operation ORDERED = Operation.named("stock-ordered")
            .with("statuses", "placed_from")
            .returning("order_id", "sku", "quantity", "unit");
    private static final Operation VARIANTS = Operation.named("stock-variants-find")
            .with("skus", "first_sku", "last_sku", "all_skus")
            .returning("sku", "product_code", "stock_kept");
    private static final Operation SIMILAR =
            Operation.named("stock-variants-similar").with("sku_keys").returning("sku", "sku_key");
    private static final Operation WRITE = Operation.named("stock-write").with("sku", "quantity", "revision");
    private static final Operation PARENTS =
            Operation.named("stock-parents-write").with("codes");
    private static final Operation SHOWN = Operation.named("stock-shown")
            .with("skus", "first_sku", "last_sku", "all_skus")
            .returning("sku", "quantity", "revision");

    private static final Operation WITHIN = Operation.named("stock-variants-within")
            .with("first_sku", "last_sku", "limit")
            .returning("skus");

    static final List<Operation> OPERATIONS = List.of(ORDERED, VARIANTS, SIMILAR, WRITE, PARENTS, SHOWN, WITHIN);

    private static final List<Operation> BY_SKU = List.of(VARIANTS, SHOWN);

    private static final String WITH_PARENT = "parent";

    private final Database database;
    private final Bulk<StockFigure, FigureAnswer> showing =
            new Bulk<>(this::show, (figure, detail) -> new FigureAnswer.Refused(figure.sku(), detail));

    JdbcShopStock(Database database) {
        this.database = database;
    }

    @Override
    public List<OrderedQuantity> ordered(Set<String> statuses, @Nullable Instant placedFrom) {
        Values values = Values.of("statuses", statuses).and("placed_from", placedFrom);
        return statuses.isEmpty() ? List.of() : database.query(ORDERED, values, JdbcShopStock::ordered);
    }

    private static OrderedQuantity ordered(Row row) throws SQLException {
        return new OrderedQuantity(
                row.textOrEmpty("order_id"), row.textOrEmpty("sku"), row.decimalOrZero("quantity"), row.text("unit"));
    }

    @Override
    public List<StockFigure> shown(Collection<String> skus) {
        return skus.isEmpty() ? List.of() : shown(skus, keys(skus));
    }

    private List<StockFigure> shown(Collection<String> skus, Values keys) {
        Set<String> wanted = skus.stream().map(Codes::key).collect(Collectors.toSet());
        return database.query(SHOWN, keys, JdbcShopStock::figure).stream()
                .filter(figure -> wanted.contains(Codes.key(figure.sku())))
                .toList();
    }

    private Values keys(Collection<String> skus) {
        return Keys.of("sku", skus, database, WITHIN, BY_SKU).values();
    }

    private static StockFigure figure(Row row) throws SQLException {
        return new StockFigure(row.textOrEmpty("sku"), row.decimalOrZero("quantity"), row.number("revision"));
    }

    @Override
    public List<FigureAnswer> publish(List<StockFigure> figures) {
        return showing.write(figures);
    }

    /** Where the shop keeps a variant's stock. */
    private record Kept(String productCode, String where) {}

    private List<FigureAnswer> show(List<StockFigure> figures, boolean again) {
        return database.inTransaction("showing stock", () -> {
            Values keys = keys(skus(figures));
            Map<String, Kept> variants = variants(skus(figures), keys);
            List<StockFigure> known = figures.stream()
                    .filter(figure -> variants.containsKey(Codes.key(figure.sku())))
                    .toList();
            database.batch(WRITE, known.stream().map(JdbcShopStock::row).toList());
            showParents(variants);
            Map<String, StockFigure> now = new HashMap<>();
            shown(skus(known), keys).forEach(figure -> now.put(Codes.key(figure.sku()), figure));
            Map<String, String> similar = similar(figures, variants.keySet());
            return figures.stream()
                    .map(figure -> variants.containsKey(Codes.key(figure.sku()))
                            ? answer(figure, now.get(Codes.key(figure.sku())))
                            : new FigureAnswer.Unknown(figure.sku(), similar.getOrDefault(lower(figure.sku()), "")))
                    .toList();
        });
    }

    private Map<String, Kept> variants(List<String> skus, Values keys) {
        Set<String> wanted = skus.stream().map(Codes::key).collect(Collectors.toSet());
        Map<String, Kept> variants = new HashMap<>();
        database.query(
                VARIANTS,
                keys,
                row -> variants.put(
                        Codes.key(row.textOrEmpty("sku")),
                        new Kept(
                                row.textOrEmpty("product_code"),
                                row.textOrEmpty("stock_kept").strip())));
        variants.keySet().retainAll(wanted);
        return variants;
    }

    private void showParents(Map<String, Kept> variants) {
        Set<String> parents = variants.values().stream()
                .filter(kept -> kept.where().equals(WITH_PARENT))
                .map(Kept::productCode)
                .collect(Collectors.toSet());
        if (!parents.isEmpty()) {
            database.update(PARENTS, Values.of("codes", parents));
        }
    }

    /** What the shop makes of it may be another thing than what it was told. */
    private static FigureAnswer answer(StockFigure figure, @Nullable StockFigure now) {
        if (now != null && now.revision() > figure.revision()) {
            return new FigureAnswer.Older(figure.sku());
        }
        if (now != null && now.quantity().compareTo(figure.quantity()) == 0) {
            return new FigureAnswer.Shown(figure.sku());
        }
        String shows = now == null ? "-" : now.quantity().stripTrailingZeros().toPlainString();
        return new FigureAnswer.Refused(figure.sku(), figure.quantity().toPlainString() + " ≠ " + shows);
    }

    private Map<String, String> similar(List<StockFigure> figures, Set<String> known) {
        Set<String> keys = figures.stream()
                .map(StockFigure::sku)
                .filter(sku -> !known.contains(Codes.key(sku)))
                .map(JdbcShopStock::lower)
                .collect(Collectors.toSet());
        Map<String, String> similar = new HashMap<>();
        if (!keys.isEmpty()) {
            database.query(
                    SIMILAR,
                    Values.of("sku_keys", keys),
                    row -> similar.put(lower(row.textOrEmpty("sku_key")), row.textOrEmpty("sku")));
        }
        return similar;
    }

    private static String lower(String sku) {
        return Codes.key(sku).toLowerCase(Locale.ROOT);
    }

    private static List<String> skus(List<StockFigure> figures) {
        return figures.stream().map(StockFigure::sku).toList();
    }

    private static RowValues row(StockFigure figure) {
        return new RowValues(figure.sku(), figure.quantity(), figure.revision());
    }
}
