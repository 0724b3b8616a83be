package dev.kopru.connector.store.jdbc;

import static dev.kopru.connector.store.SampleProducts.colourAndSize;
import static dev.kopru.connector.store.SampleProducts.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.connector.store.Products;
import dev.kopru.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A chunk of products goes to the shop in statements that do not grow one by one with it. */
class PublishingRateTests {

    private static final Logger log = LoggerFactory.getLogger(PublishingRateTests.class);
    private static final int PRODUCTS = 500;
    private static final int VARIANTS = 15;

    @Test
    void manyProductsGoToTheServerInFewStatements() throws SQLException {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                Connection connection = schemas.store().getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            Products products = ProductTables.products(single);
            products.publish(List.of(numbered(9_999, "1")), EnumSet.allOf(ProductField.class));
            for (int round = 0; round < 3; round++) {
                int from = round * PRODUCTS;
                assertThat(publish(products, single, from, "1", "new")).isLessThan(350);
                assertThat(publish(products, single, from, "1", "unchanged")).isLessThan(70);
                assertThat(publish(products, single, from, "2", "prices changed"))
                        .isLessThan(200);
            }
            assertThat(new ProductTables(single).strings("SELECT COUNT(*) FROM shop_price"))
                    .containsExactly(String.valueOf((3 * PRODUCTS + 1) * VARIANTS * 3));
        }
    }

    private static long publish(
            Products products, SingleConnectionDataSource single, int from, String lira, String what) {
        List<Product> wanted = IntStream.range(from, from + PRODUCTS)
                .mapToObj(i -> numbered(i, lira))
                .toList();
        long before = statements(single);
        long start = System.nanoTime();
        List<Answer> answers = products.publish(wanted, EnumSet.allOf(ProductField.class));
        long millis = (System.nanoTime() - start) / 1_000_000;
        long statements = statements(single) - before;
        log.info("{} products of {} variants, {}: {} ms, {} statements", PRODUCTS, VARIANTS, what, millis, statements);
        assertThat(answers).hasSize(PRODUCTS).hasOnlyElementsOfType(Answer.Taken.class);
        return statements;
    }

    private static Product numbered(int number, String lira) {
        String code = "P-" + number;
        List<ProductVariant> variants = new ArrayList<>();
        for (int i = 0; i < VARIANTS; i++) {
            variants.add(new ProductVariant(
                    code + "-" + i,
                    i + 1,
                    colourAndSize("Renk " + i % 3, "Beden " + i / 3),
                    "869" + number + i,
                    List.of(price("", lira), price("BAYI", lira), price("IHRACAT", lira))));
        }
        return product(
                code,
                "Ürün " + number,
                List.of(List.of("Kadın", "Giyim", "Tür " + number % 60), List.of("Yeni")),
                List.of("renk", "beden"),
                variants);
    }

    private static ProductPrice price(String group, String lira) {
        return new ProductPrice(group, "TRY", true, new BigDecimal(lira + ".25"), null, null, null);
    }

    private static long statements(SingleConnectionDataSource connection) {
        return new JdbcTemplate(connection)
                .query("SHOW SESSION STATUS LIKE 'Questions'", (row, n) -> row.getLong(2))
                .get(0);
    }
}
