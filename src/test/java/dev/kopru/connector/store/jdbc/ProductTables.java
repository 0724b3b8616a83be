package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.PlacedImages.PlacedImage;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.connector.store.Products;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The products of the reference shop, as its pages show them. */
record ProductTables(JdbcTemplate jdbc) {

    private static final List<String> TABLES = List.of(
            "shop_product",
            "shop_variant",
            "shop_category",
            "shop_product_category",
            "shop_option",
            "shop_option_value",
            "shop_product_option",
            "shop_variant_option",
            "shop_price",
            "shop_image",
            "shop_stock");

    ProductTables(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    static Products products(DataSource dataSource) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/store/reference/");
        return new JdbcProducts(
                Database.open("store", new JdbcTransactionManager(dataSource), folder, JdbcProducts.OPERATIONS));
    }

    void clear() {
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    Map<String, Integer> checksum() {
        Map<String, Integer> sums = new HashMap<>();
        for (String table : TABLES) {
            List<String> rows = jdbc.query("SELECT * FROM " + table, (row, i) -> text(row)).stream()
                    .sorted()
                    .toList();
            sums.put(table, rows.hashCode());
        }
        return sums;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append('|').append(row.getString(i));
        }
        return text.toString();
    }

    Product product(String code) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT * FROM shop_product WHERE code = ?",
                (row, i) -> new Product(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_description"),
                        row.getString("description"),
                        paths(code),
                        row.getString("brand"),
                        row.getString("unit"),
                        row.getBigDecimal("vat_rate"),
                        row.getBigDecimal("weight_kg"),
                        strings(
                                "SELECT o.name FROM shop_product_option p JOIN shop_option o ON o.id = p.option_id"
                                        + " WHERE p.product_code = ? ORDER BY p.position",
                                code),
                        variants(code),
                        List.of()),
                code));
    }

    private List<List<String>> paths(String code) {
        return jdbc
                .queryForList(
                        "SELECT category_id FROM shop_product_category WHERE product_code = ? ORDER BY position",
                        Long.class,
                        code)
                .stream()
                .map(this::path)
                .toList();
    }

    List<String> categories() {
        return jdbc.queryForList("SELECT id FROM shop_category", Long.class).stream()
                .map(id -> String.join(">", path(id)))
                .toList();
    }

    private List<String> path(@Nullable Long id) {
        if (id == null) {
            return List.of();
        }
        Map<String, Object> category = jdbc.queryForMap("SELECT parent_id, name FROM shop_category WHERE id = ?", id);
        List<String> path = new ArrayList<>(path((Long) category.get("parent_id")));
        path.add(String.valueOf(category.get("name")));
        return path;
    }

    private List<ProductVariant> variants(String code) {
        return jdbc.query(
                "SELECT * FROM shop_variant WHERE product_code = ? ORDER BY position, sku",
                (row, i) -> {
                    Map<String, String> attributes = Attributes.parse(row.getString("attributes"));
                    List<ProductPrice> prices = prices(row.getString("sku"));
                    checkInStep(row, attributes, prices);
                    return new ProductVariant(
                            row.getString("sku"), row.getInt("position"), attributes, row.getString("barcode"), prices);
                },
                code);
    }

    /** The row repeats everybody's price and the options. */
    private void checkInStep(ResultSet row, Map<String, String> attributes, List<ProductPrice> prices)
            throws SQLException {
        ProductPrice own = new ProductPrice(
                "",
                row.getString("currency"),
                row.getBoolean("price_includes_vat"),
                row.getBigDecimal("price"),
                row.getBigDecimal("sale_price"),
                instant(row, "sale_from"),
                instant(row, "sale_until"));
        Map<String, String> options = new LinkedHashMap<>();
        jdbc.query(
                "SELECT o.name, v.value FROM shop_variant_option s JOIN shop_option o ON o.id = s.option_id"
                        + " JOIN shop_option_value v ON v.id = s.value_id AND v.option_id = o.id WHERE s.sku = ?",
                option -> {
                    options.put(option.getString(1), option.getString(2));
                },
                row.getString("sku"));
        if (!own.equals(prices.get(0)) || !options.equals(attributes)) {
            throw new AssertionError(own + " beside " + prices + ", " + options + " beside " + attributes);
        }
    }

    private List<ProductPrice> prices(String sku) {
        return jdbc.query(
                "SELECT * FROM shop_price WHERE sku = ? ORDER BY customer_group",
                (row, i) -> new ProductPrice(
                        row.getString("customer_group"),
                        row.getString("currency"),
                        row.getBoolean("includes_vat"),
                        row.getBigDecimal("price"),
                        row.getBigDecimal("sale_price"),
                        instant(row, "sale_from"),
                        instant(row, "sale_until")),
                sku);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    List<PlacedImage> images(String code) {
        return jdbc.query(
                "SELECT * FROM shop_image WHERE product_code = ? ORDER BY position, size_px",
                (row, i) -> new PlacedImage(
                        row.getInt("position"),
                        row.getString("sku"),
                        row.getInt("size_px"),
                        row.getString("path"),
                        row.getString("sha256"),
                        row.getInt("width_px"),
                        row.getInt("height_px")),
                code);
    }

    void editEverything(String code) {
        jdbc.update(
                "UPDATE shop_product SET name = 'Elle', short_description = NULL, description = 'Elle', brand = 'Elle',"
                        + " unit = 'elle', vat_rate = 1, weight_kg = 9, visible = FALSE WHERE code = ?",
                code);
        jdbc.update("INSERT INTO shop_category (parent_id, name) VALUES (NULL, 'Elle')");
        jdbc.update("DELETE FROM shop_product_category WHERE product_code = ?", code);
        jdbc.update(
                "INSERT INTO shop_product_category (product_code, category_id) SELECT ?, id FROM shop_category"
                        + " WHERE name = 'Elle'",
                code);
        jdbc.update("DELETE FROM shop_product_option WHERE product_code = ? AND position = 2", code);
        String ofProduct = " WHERE sku IN (SELECT sku FROM shop_variant WHERE product_code = ?)";
        jdbc.update(
                "DELETE FROM shop_variant_option" + ofProduct
                        + " AND option_id = (SELECT id FROM shop_option WHERE name = 'beden')",
                code);
        jdbc.update(
                "UPDATE shop_variant SET attributes = CONCAT(SUBSTRING_INDEX(attributes, ',', 1), '}'), barcode = 'elle',"
                        + " price = 1, sale_price = NULL, sale_from = NULL, sale_until = NULL, visible = FALSE"
                        + " WHERE product_code = ?",
                code);
        jdbc.update(
                "UPDATE shop_price SET price = 1, sale_price = NULL, sale_from = NULL, sale_until = NULL" + ofProduct,
                code);
    }

    List<String> strings(String sql, Object... arguments) {
        return jdbc.queryForList(sql, String.class, arguments);
    }
}
