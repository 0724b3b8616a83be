package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Keys;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.OrderedQuantity;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.StockFigure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stock that a shop behind a database shows. */
class JdbcShopStock implements ShopStock {

    static final Operation ORDERED = Operation.named("stock-ordered")
            .with("statuses", "placed_from")
            .returning("order_id", "sku", "quantity", "unit")
            .ifThere();
    static final Operation VARIANTS = Operation.named("stock-variants-find")
            .with("skus", "first_sku", "last_sku", "all_skus")
            .returning("sku", "product_code", "stock_kept");
    static final Operation SHOWN = Operation.named("stock-shown")
            .with("skus", "first_sku", "last_sku", "all_skus")
            .returning("sku", "quantity", "revision");

    private static final Operation WITHIN = Operation.named("stock-variants-within")
            .with("first_sku", "last_sku", "limit")
            .returning("skus")
            .ifThere();

    static final List<Operation> OPERATIONS = Stream.of(
                    List.of(ORDERED, VARIANTS, SHOWN, WITHIN), FigureWriting.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private static final List<Operation> BY_SKU = List.of(VARIANTS, SHOWN);

    private final Database database;
    private final Bulk<StockFigure, Answer> showing;

    JdbcShopStock(Database database) {
        this.database = database;
        FigureWriting writing = new FigureWriting(database);
        this.showing = new Bulk<>(
                (figures, again) -> writing.show(figures),
                (figure, detail) -> new Answer.Refused(figure.sku(), detail));
    }

    @Override
    public boolean tellsOrdered() {
        return database.has(ORDERED);
    }

    @Override
    public List<OrderedQuantity> ordered(Set<String> statuses, @Nullable Instant placedFrom) {
        Values values = Values.of("statuses", statuses).and("placed_from", placedFrom);
        return statuses.isEmpty() ? List.of() : database.query(ORDERED, values, JdbcShopStock::ordered);
    }

    private static OrderedQuantity ordered(Row row) throws SQLException {
        return new OrderedQuantity(
                row.textOrEmpty("order_id"),
                row.textOrEmpty("sku"),
                row.readableDecimal("quantity").orElse(null),
                row.text("unit"));
    }

    @Override
    public List<StockFigure> shown(Collection<String> skus) {
        return skus.isEmpty() ? List.of() : shown(skus, keys(skus, database));
    }

    private List<StockFigure> shown(Collection<String> skus, Values keys) {
        Set<String> wanted = new HashSet<>(2 * skus.size());
        skus.forEach(sku -> wanted.add(Codes.key(sku)));
        List<StockFigure> shown = new ArrayList<>();
        database.query(SHOWN, keys, row -> {
            String sku = row.textOrEmpty("sku");
            return wanted.contains(Codes.key(sku)) && shown.add(figure(sku, row));
        });
        return shown;
    }

    static Values keys(Collection<String> skus, Database database) {
        return Keys.of("sku", skus, database, WITHIN, BY_SKU).values();
    }

    static StockFigure figure(String sku, Row row) throws SQLException {
        return new StockFigure(sku, row.decimalOrZero("quantity"), row.number("revision"));
    }

    @Override
    public List<Answer> publish(List<StockFigure> figures) {
        return showing.write(figures);
    }
}
