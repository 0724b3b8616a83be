package dev.kopru.stockcard;

import dev.kopru.fixture.Checksums;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The products of the reference shop, as its pages would show them. */
record ProductShop(JdbcTemplate jdbc) {

    private static final List<String> TABLES = List.of(
            "shop_product",
            "shop_product_category",
            "shop_category",
            "shop_variant",
            "shop_variant_option",
            "shop_product_option",
            "shop_option",
            "shop_option_value",
            "shop_price",
            "shop_image",
            "shop_stock");

    ProductShop(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    /** Differs when a single value in any table differs. */
    String checksum() {
        return Checksums.of(jdbc, TABLES);
    }

    Map<String, Object> product(String code) {
        return jdbc.queryForMap("SELECT * FROM shop_product WHERE code = ?", code);
    }

    /** Codes of the products that the shop shows. */
    List<String> visible() {
        return jdbc.queryForList("SELECT code FROM shop_product WHERE visible ORDER BY code", String.class);
    }

    List<String> all() {
        return jdbc.queryForList("SELECT code FROM shop_product ORDER BY code", String.class);
    }

    /** The product's visible variants in their order: SKU and everybody's price. */
    List<String> variants(String code) {
        return jdbc.query(
                "SELECT sku, price, currency FROM shop_variant WHERE product_code = ? AND visible ORDER BY position, sku",
                (row, n) -> row.getString(1) + " " + plain(row.getBigDecimal(2)) + " " + row.getString(3),
                code);
    }

    /** All that it shows, whenever that was written. */
    List<String> content() {
        return TABLES.stream()
                .flatMap(table -> jdbc.queryForList("SELECT * FROM " + table).stream()
                        .map(row -> {
                            row.keySet().removeIf(column -> column.endsWith("_at") || column.equals("id"));
                            return table + row;
                        }))
                .sorted()
                .toList();
    }

    /** Customer group, price and sale price of a variant's prices. */
    List<String> prices(String sku) {
        return jdbc.query(
                "SELECT customer_group, price, sale_price FROM shop_price WHERE sku = ? ORDER BY customer_group",
                (row, n) -> row.getString(1) + " " + plain(row.getBigDecimal(2)) + " "
                        + (row.getBigDecimal(3) == null ? "-" : plain(row.getBigDecimal(3))),
                sku);
    }

    List<String> skus(String code) {
        return jdbc.queryForList(
                "SELECT sku FROM shop_variant WHERE product_code = ? AND visible ORDER BY position, sku",
                String.class,
                code);
    }

    Map<String, Object> variant(String sku) {
        return jdbc.queryForMap("SELECT * FROM shop_variant WHERE sku = ?", sku);
    }

    /** Options of a variant, by dimension. */
    Map<String, String> options(String sku) {
        return jdbc
                .query(
                        """
                        SELECT o.name, v.value FROM shop_variant_option vo JOIN shop_option o ON o.id = vo.option_id
                        JOIN shop_option_value v ON v.id = vo.value_id WHERE vo.sku = ?
                        """,
                        (row, n) -> Map.entry(row.getString(1), row.getString(2)),
                        sku)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Paths of the product's categories, in its order. */
    List<String> categories(String code) {
        return jdbc.queryForList(
                """
                WITH RECURSIVE path (id, text) AS (
                  SELECT id, CAST(name AS CHAR(1000)) FROM shop_category WHERE parent_id IS NULL
                  UNION ALL
                  SELECT c.id, CONCAT(p.text, ' > ', c.name) FROM shop_category c JOIN path p ON p.id = c.parent_id)
                SELECT p.text FROM shop_product_category pc JOIN path p ON p.id = pc.category_id
                WHERE pc.product_code = ? ORDER BY pc.position
                """,
                String.class,
                code);
    }

    /** Names of the files that the product shows, by position and size. */
    List<String> images(String code) {
        return jdbc.queryForList(
                "SELECT path FROM shop_image WHERE product_code = ? ORDER BY position, size_px", String.class, code);
    }

    List<String> allImages() {
        return jdbc.queryForList("SELECT DISTINCT path FROM shop_image ORDER BY path", String.class);
    }

    long count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class));
    }

    void change(String sql, Object... arguments) {
        jdbc.update(sql, arguments);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
