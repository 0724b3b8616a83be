package dev.kopru.bench;

import dev.kopru.database.TestDatabase.Schemas;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Books with any number of SKUs, four to a card, each in one warehouse, and a shop that sells them all: the same rows every
 * time. The database makes them itself, so a million take seconds and no memory here.
 */
public final class GeneratedStock {

    private static final int PART = 100_000;
    private static final List<String> NUMBERS = List.of(
            "CREATE TABLE digit (d INT PRIMARY KEY)",
            "INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)",
            "CREATE TABLE number (n INT PRIMARY KEY)",
            """
            INSERT INTO number SELECT n FROM (
              SELECT a.d * 100000 + b.d * 10000 + c.d * 1000 + d.d * 100 + e.d * 10 + f.d AS n
              FROM digit a, digit b, digit c, digit d, digit e, digit f) AS numbers
            WHERE n < %d ORDER BY n
            """);
    private static final String SKU = "CONCAT('SKU-', LPAD(n, 7, '0'))";
    private static final String CARD = "CONCAT('KRT-', LPAD(n DIV 4, 7, '0'))";
    private static final String RANGE = " FROM number WHERE n >= %1$d AND n < %2$d ORDER BY n";
    private static final List<String> BOOKS = List.of(
            "INSERT INTO stock_card (code, name, category_path, unit, vat_rate, for_web, created_at, changed_at) SELECT "
                    + CARD + ", CONCAT('Ürün ', n), 'Kadın > Giyim', 'adet', 20, TRUE, '2025-01-01', '2025-01-01'"
                    + " FROM number WHERE n >= %1$d AND n < %2$d AND n %% 4 = 0 ORDER BY n",
            "INSERT INTO stock_variant (sku, card_code, changed_at) SELECT " + SKU + ", " + CARD + ", '2025-01-01'"
                    + RANGE,
            "INSERT INTO warehouse_stock (warehouse, sku, on_hand, reserved, changed_at) SELECT 'MERKEZ', " + SKU
                    + ", 3 + n %% 97, n %% 3, '2025-01-01'" + RANGE);
    private static final String SHOP =
            "INSERT INTO shop_variant (sku, product_code, price, currency, price_includes_vat, visible, changed_at) SELECT "
                    + SKU + ", " + CARD + ", 10, 'TRY', TRUE, TRUE, '2025-01-01'" + RANGE;

    private GeneratedStock() {}

    /** Fills the empty schemas of shop and accounting program; at most a million SKUs. */
    public static void fill(Schemas schemas, int skus) {
        JdbcTemplate accounting = new JdbcTemplate(schemas.accounting());
        JdbcTemplate store = new JdbcTemplate(schemas.store());
        for (JdbcTemplate side : List.of(accounting, store)) {
            NUMBERS.forEach(statement -> side.execute(statement.formatted(skus)));
        }
        // In parts, because a silent statement counts as a dead connection.
        for (int from = 0; from < skus; from += PART) {
            int begin = from;
            int end = Math.min(skus, from + PART);
            BOOKS.forEach(statement -> accounting.execute(statement.formatted(begin, end)));
            store.execute(SHOP.formatted(begin, end));
        }
        accounting.execute("ANALYZE TABLE stock_card, stock_variant, warehouse_stock");
        store.execute("ANALYZE TABLE shop_variant");
    }
}
