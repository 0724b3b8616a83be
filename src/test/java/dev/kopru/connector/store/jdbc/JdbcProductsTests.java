package dev.kopru.connector.store.jdbc;

import static dev.kopru.connector.store.SampleProducts.dress;
import static dev.kopru.connector.store.SampleProducts.simple;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.connector.store.PlacedImages.PlacedImage;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.Products;
import dev.kopru.connector.store.ProductsContractTests;
import dev.kopru.database.TestDatabase;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcProductsTests extends ProductsContractTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final ProductTables tables = new ProductTables(schemas.store());
    private final JdbcTemplate jdbc = tables.jdbc();
    private final Products products = ProductTables.products(schemas.store());

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void aProductWhoseCategoriesChangedHasChanged() {
        products.publish(List.of(simple("A", "A", "Ev")), EnumSet.allOf(ProductField.class));
        jdbc.update("UPDATE shop_product SET changed_at = '2026-01-01'");

        products.publish(List.of(simple("A", "A", "Ev", "Mutfak")), EnumSet.allOf(ProductField.class));

        assertThat(tables.strings("SELECT changed_at > '2026-01-01' FROM shop_product"))
                .containsExactly("1");
    }

    @Test
    void aTriggerOfTheShopMayRefuseAProduct() {
        jdbc.execute(
                """
                CREATE TRIGGER no_dress BEFORE INSERT ON shop_variant FOR EACH ROW
                IF NEW.product_code = 'E-2' THEN
                  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Bu ürün kilitli';
                END IF""");
        try {
            List<Product> wanted = List.of(dress("E-1"), dress("E-2"), dress("E-3"));
            assertThat(products.publish(wanted, EnumSet.allOf(ProductField.class)))
                    .containsExactly(
                            new Answer.Taken("E-1"),
                            new Answer.Refused("E-2", "Bu ürün kilitli"),
                            new Answer.Taken("E-3"));
        } finally {
            jdbc.execute("DROP TRIGGER no_dress");
        }
    }

    @Override
    protected Products products() {
        return products;
    }

    @Override
    protected Product inShop(String code) {
        return tables.product(code);
    }

    @Override
    protected boolean visible(String code) {
        return tables.strings("SELECT visible FROM shop_product WHERE code = ?", code)
                .equals(List.of("1"));
    }

    @Override
    protected boolean visibleSku(String sku) {
        return tables.strings("SELECT visible FROM shop_variant WHERE sku = ?", sku)
                .equals(List.of("1"));
    }

    @Override
    protected @Nullable BigDecimal quantity(String sku) {
        return jdbc.queryForList("SELECT quantity FROM shop_stock WHERE sku = ?", BigDecimal.class, sku).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    protected void givenQuantity(String sku, String quantity, long revision) {
        jdbc.update("INSERT INTO shop_stock VALUES (?, ?, ?, '2026-01-01')", sku, quantity, revision);
    }

    @Override
    protected long revision(String sku) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT revision FROM shop_stock WHERE sku = ?", Long.class, sku));
    }

    @Override
    protected List<String> values(String dimension) {
        return tables.strings(
                "SELECT v.value FROM shop_option_value v JOIN shop_option o ON o.id = v.option_id WHERE o.name = ?"
                        + " ORDER BY v.position",
                dimension);
    }

    @Override
    protected void givenValue(String dimension, String value, int position) {
        jdbc.update("INSERT INTO shop_option (name) VALUES (?) ON DUPLICATE KEY UPDATE name = VALUES(name)", dimension);
        jdbc.update(
                "INSERT INTO shop_option_value (option_id, value, position) SELECT id, ?, ? FROM shop_option"
                        + " WHERE name = ?",
                value,
                position,
                dimension);
    }

    @Override
    protected List<String> categories() {
        return tables.categories();
    }

    @Override
    protected List<PlacedImage> images(String code) {
        return tables.images(code);
    }

    @Override
    protected void editEverything(String code) {
        tables.editEverything(code);
    }

    @Override
    protected Map<String, Integer> checksum() {
        return tables.checksum();
    }
}
