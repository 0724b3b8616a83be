package dev.kopru.bench;

import dev.kopru.database.TestDatabase.Schemas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** An accounting program with cards marked for the web: four variants each, two price lists, fifty categories. */
final class GeneratedCards {

    static final int CATEGORIES = 50;
    static final List<String> COLOURS = List.of("Siyah", "Kırmızı");
    static final List<String> SIZES = List.of("M", "L");

    private static final int AT_ONCE = 1000;

    private GeneratedCards() {}

    static void fill(Schemas schemas, int count) {
        JdbcTemplate accounting = new JdbcTemplate(schemas.accounting());
        accounting.update(
                """
                INSERT INTO price_list (code, name, currency, includes_vat, changed_at) VALUES
                    ('PERAKENDE', 'Perakende', 'TRY', TRUE, '2025-01-01'), ('BAYI', 'Bayi', 'TRY', FALSE, '2025-01-01')
                """);
        for (int from = 0; from < count; from += AT_ONCE) {
            fill(accounting, from, Math.min(count, from + AT_ONCE));
        }
    }

    private static void fill(JdbcTemplate accounting, int from, int until) {
        List<Object[]> cards = new ArrayList<>();
        List<Object[]> variants = new ArrayList<>();
        List<Object[]> barcodes = new ArrayList<>();
        List<Object[]> prices = new ArrayList<>();
        for (int n = from; n < until; n++) {
            String code = code(n);
            cards.add(new Object[] {code, "Ürün " + n, description(n), "Kadın > Grup " + n % CATEGORIES});
            int position = 0;
            for (String colour : COLOURS) {
                for (String size : SIZES) {
                    String sku = code + "-" + colour.charAt(0) + size;
                    position++;
                    variants.add(new Object[] {sku, code, attributes(colour, size), position});
                    barcodes.add(new Object[] {String.format(Locale.ROOT, "869%010d", n * 10 + position), sku});
                    prices.add(new Object[] {"PERAKENDE", sku, BigDecimal.valueOf(9990 + n % 5000, 2)});
                    prices.add(new Object[] {"BAYI", sku, BigDecimal.valueOf(6990 + n % 5000, 2)});
                }
            }
        }
        accounting.batchUpdate(
                """
                INSERT INTO stock_card (code, name, short_description, description, category_path, brand, unit, vat_rate,
                    for_web, created_at, changed_at)
                VALUES (?, ?, 'Kısa açıklama', ?, ?, 'Köprü', 'adet', 20, TRUE, '2025-01-01', '2025-01-01')
                """,
                cards);
        accounting.batchUpdate(
                "INSERT INTO stock_variant (sku, card_code, attributes, position, changed_at)"
                        + " VALUES (?, ?, ?, ?, '2025-01-01')",
                variants);
        accounting.batchUpdate(
                "INSERT INTO stock_barcode (barcode, sku, unit, changed_at) VALUES (?, ?, 'adet', '2025-01-01')",
                barcodes);
        accounting.batchUpdate(
                "INSERT INTO price (list_code, sku, price, changed_at) VALUES (?, ?, ?, '2025-01-01')", prices);
    }

    static String code(int n) {
        return String.format(Locale.ROOT, "KRT-%06d", n);
    }

    private static String attributes(String colour, String size) {
        return "{\"renk\":\"" + colour + "\",\"beden\":\"" + size + "\"}";
    }

    private static String description(int n) {
        return "<p>Yumuşak dokulu, günlük kullanıma uygun ürün " + n
                + ".</p><ul><li>Pamuk</li><li>Yıkanabilir</li></ul>";
    }
}
