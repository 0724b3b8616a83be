package dev.kopru.bench;

import dev.kopru.database.TestDatabase.Schemas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the shop sells; the accounting program has a stock card for all but the last fifty. */
final class GeneratedProducts {

    static final int COUNT = 3000;

    private static final int NEW = 50;
    private static final String[] THING = {"Gömlek", "Çanta", "Ayakkabı", "Kazak", "Şapka", "Fincan takımı"};

    private GeneratedProducts() {}

    static void fill(Schemas schemas) {
        List<Object[]> products = new ArrayList<>();
        List<Object[]> cards = new ArrayList<>();
        List<Object[]> variants = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String name = THING[i % THING.length] + " " + i;
            BigDecimal vat = i % 3 == 0 ? BigDecimal.TEN : BigDecimal.valueOf(20);
            products.add(new Object[] {i, sku(i), name, vat, BigDecimal.valueOf(1990 + i * 37L % 90_000, 2)});
            if (i < COUNT - NEW) {
                cards.add(new Object[] {sku(i), name, vat});
                variants.add(new Object[] {sku(i), sku(i)});
            }
        }
        JdbcTemplate store = new JdbcTemplate(schemas.store());
        store.execute("CREATE TABLE product (n INT PRIMARY KEY, sku VARCHAR(100) COLLATE utf8mb4_bin,"
                + " name VARCHAR(250), vat_rate DECIMAL(5,2), price DECIMAL(19,6))");
        store.batchUpdate("INSERT INTO product (n, sku, name, vat_rate, price) VALUES (?, ?, ?, ?, ?)", products);
        JdbcTemplate accounting = new JdbcTemplate(schemas.accounting());
        accounting.batchUpdate(
                """
                INSERT INTO stock_card (code, name, unit, vat_rate, created_at, changed_at)
                VALUES (?, ?, 'adet', ?, '2025-01-01', '2025-01-01')
                """,
                cards);
        accounting.batchUpdate(
                "INSERT INTO stock_variant (sku, card_code, changed_at) VALUES (?, ?, '2025-01-01')", variants);
    }

    private static String sku(int i) {
        return String.format(Locale.ROOT, "TS-%05d", i);
    }
}
