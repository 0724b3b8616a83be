package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.StockFigure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows figures of the SKUs that the shop has, all of them or none, and reads back what it makes of them. */
record FigureWriting(Database database) {

    private static final Operation SIMILAR =
            Operation.named("stock-variants-similar").with("sku_keys").returning("sku", "sku_key");
    private static final Operation WRITE = Operation.named("stock-write").with("sku", "quantity", "revision");
    private static final Operation PARENTS =
            Operation.named("stock-parents-write").with("codes");

    static final List<Operation> OPERATIONS = List.of(SIMILAR, WRITE, PARENTS);

    private static final String WITH_PARENT = "parent";

    /** One answer for each figure, in their order. */
    List<Answer> show(List<StockFigure> figures) {
        return database.inTransaction("showing stock", () -> {
            Map<String, InShop> places = places(figures);
            Values keys =
                    JdbcShopStock.keys(figures.stream().map(StockFigure::sku).toList(), database);
            Set<String> parents = findVariants(places, keys);
            write(figures, places);
            if (!parents.isEmpty()) {
                database.update(PARENTS, Values.of("codes", parents));
            }
            readBack(places, keys);
            Map<String, String> similar = similar(figures, places);
            List<Answer> answers = new ArrayList<>(figures.size());
            figures.forEach(figure -> answers.add(answer(figure, place(figure, places), similar)));
            return answers;
        });
    }

    private static Map<String, InShop> places(List<StockFigure> figures) {
        Map<String, InShop> places = new HashMap<>(2 * figures.size());
        figures.forEach(figure -> places.put(Codes.key(figure.sku()), new InShop()));
        return places;
    }

    private static InShop place(StockFigure figure, Map<String, InShop> places) {
        return Objects.requireNonNull(places.get(Codes.key(figure.sku())));
    }

    /** Answers the products that show a sum of their variants. */
    private Set<String> findVariants(Map<String, InShop> places, Values keys) {
        Set<String> parents = new HashSet<>();
        database.query(JdbcShopStock.VARIANTS, keys, row -> {
            InShop place = places.get(Codes.key(row.textOrEmpty("sku")));
            if (place != null) {
                place.known = true;
                if (row.textOrEmpty("stock_kept").strip().equals(WITH_PARENT)) {
                    parents.add(row.textOrEmpty("product_code"));
                }
            }
            return true;
        });
        return parents;
    }

    private void write(List<StockFigure> figures, Map<String, InShop> places) {
        List<RowValues> rows = new ArrayList<>(figures.size());
        for (StockFigure figure : figures) {
            if (place(figure, places).known) {
                rows.add(row(figure));
            }
        }
        database.batch(WRITE, rows);
    }

    private void readBack(Map<String, InShop> places, Values keys) {
        database.query(JdbcShopStock.SHOWN, keys, row -> {
            String sku = row.textOrEmpty("sku");
            InShop place = places.get(Codes.key(sku));
            if (place != null) {
                place.now = JdbcShopStock.figure(sku, row);
            }
            return true;
        });
    }

    /** Whether the shop has a SKU, and what it shows of it afterwards. */
    private static final class InShop {
        private boolean known;
        private @Nullable StockFigure now;
    }

    /** What the shop makes of it may be another thing than what it was told. */
    private static Answer answer(StockFigure figure, InShop place, Map<String, String> similar) {
        StockFigure now = place.now;
        if (!place.known) {
            return new Answer.Unknown(figure.sku(), similar.getOrDefault(lower(figure.sku()), ""));
        }
        if (now != null && now.revision() > figure.revision()) {
            return new Answer.Older(figure.sku());
        }
        if (now != null && now.quantity().compareTo(figure.quantity()) == 0) {
            return new Answer.Taken(figure.sku());
        }
        String shows = now == null ? "-" : now.quantity().stripTrailingZeros().toPlainString();
        return new Answer.Refused(figure.sku(), figure.quantity().toPlainString() + " ≠ " + shows);
    }

    private Map<String, String> similar(List<StockFigure> figures, Map<String, InShop> places) {
        Set<String> keys = new HashSet<>();
        for (StockFigure figure : figures) {
            if (!place(figure, places).known) {
                keys.add(lower(figure.sku()));
            }
        }
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

    private static RowValues row(StockFigure figure) {
        return new RowValues(figure.sku(), figure.quantity(), figure.revision());
    }
}
