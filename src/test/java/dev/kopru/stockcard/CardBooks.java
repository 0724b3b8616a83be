package dev.kopru.stockcard;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stock cards of the reference accounting program, as its people keep them. */
record CardBooks(JdbcTemplate jdbc) {

    private static final List<String> TABLES = List.of(
            "stock_card",
            "stock_card_category",
            "stock_card_unit",
            "stock_variant",
            "stock_barcode",
            "price_list",
            "price",
            "stock_image");

    CardBooks(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    /** Empty but for the price lists. */
    void clear() {
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
        jdbc.update(
                """
                INSERT INTO price_list (code, name, currency, includes_vat, changed_at) VALUES
                    ('PERAKENDE', 'Perakende', 'TRY', TRUE, '2020-01-01'),
                    ('BAYI', 'Bayi', 'TRY', FALSE, '2020-01-01'),
                    ('IHRACAT', 'İhracat', 'USD', FALSE, '2020-01-01')
                """);
    }

    /** In place of what was there of these cards. */
    void put(ACard... cards) {
        for (ACard card : cards) {
            delete(card.code);
            insert(card);
        }
    }

    /** All its rows go, as if it had never been. */
    void delete(String code) {
        jdbc.update("DELETE FROM price WHERE sku IN (SELECT sku FROM stock_variant WHERE card_code = ?)", code);
        jdbc.update("DELETE FROM stock_barcode WHERE sku IN (SELECT sku FROM stock_variant WHERE card_code = ?)", code);
        for (String table : List.of("stock_variant", "stock_card_category", "stock_card_unit", "stock_image")) {
            jdbc.update("DELETE FROM " + table + " WHERE card_code = ?", code);
        }
        jdbc.update("DELETE FROM stock_card WHERE code = ?", code);
    }

    private void insert(ACard card) {
        jdbc.update(
                """
                INSERT INTO stock_card (code, name, short_description, description, category_path, brand, unit, vat_rate,
                    for_web, blocked, created_at, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                card.code,
                card.name,
                card.shortDescription,
                card.description,
                card.category,
                card.brand,
                card.unit,
                card.vatRate,
                card.forWeb,
                card.blocked,
                card.changedAt(),
                card.changedAt());
        if (card.variants.isEmpty()) {
            card.variant(card.code, null);
        }
        for (int i = 0; i < card.variants.size(); i++) {
            insert(card, card.variants.get(i), i + 1);
        }
        for (int i = 0; i < card.moreCategories.size(); i++) {
            jdbc.update(
                    "INSERT INTO stock_card_category (card_code, position, path, changed_at) VALUES (?, ?, ?, ?)",
                    card.code,
                    i + 1,
                    card.moreCategories.get(i),
                    card.changedAt());
        }
        for (int i = 0; i < card.images.size(); i++) {
            ACard.Picture image = card.images.get(i);
            jdbc.update(
                    "INSERT INTO stock_image (card_code, position, sku, kind, location, content, changed_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    card.code,
                    i + 1,
                    image.sku(),
                    image.kind(),
                    image.location(),
                    image.content(),
                    card.changedAt());
        }
    }

    private void insert(ACard card, ACard.Variant variant, int position) {
        jdbc.update(
                "INSERT INTO stock_variant (sku, card_code, attributes, blocked, position, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                variant.sku(),
                card.code,
                variant.attributes(),
                variant.blocked(),
                position,
                card.changedAt());
        if (variant.barcode() != null) {
            jdbc.update(
                    "INSERT INTO stock_barcode (barcode, sku, unit, changed_at) VALUES (?, ?, ?, ?)",
                    variant.barcode(),
                    variant.sku(),
                    card.unit,
                    card.changedAt());
        }
        if (variant.price() != null) {
            price("PERAKENDE", variant.sku(), variant.price(), card.changed);
        }
    }

    void price(String list, String sku, String price, Instant changed) {
        price(list, sku, price, null, changed);
    }

    void price(String list, String sku, String price, @Nullable String sale, Instant changed) {
        jdbc.update(
                """
                INSERT INTO price (list_code, sku, price, sale_price, changed_at) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE price = VALUES(price), sale_price = VALUES(sale_price),
                    changed_at = VALUES(changed_at)
                """,
                list,
                sku,
                price,
                sale,
                utc(changed));
    }

    /** Any change of rows, by SQL. */
    void change(String sql, Object... arguments) {
        jdbc.update(sql, arguments);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
