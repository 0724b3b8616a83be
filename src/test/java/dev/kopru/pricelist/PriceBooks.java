package dev.kopru.pricelist;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stock cards with a price in the reference accounting program. */
record PriceBooks(JdbcTemplate jdbc) {

    PriceBooks(DataSource accounting) {
        this(new JdbcTemplate(accounting));
        jdbc.update("INSERT INTO price_list (code, name, currency, includes_vat, changed_at)"
                + " VALUES ('PERAKENDE', 'Perakende', 'TRY', TRUE, '2020-01-01')");
    }

    /** A card of one SKU, which is called as the card. */
    void card(String code, String price) {
        jdbc.update(
                "INSERT INTO stock_card (code, name, unit, vat_rate, for_web, blocked, created_at, changed_at)"
                        + " VALUES (?, ?, 'adet', 20, TRUE, FALSE, ?, ?)",
                code,
                code,
                now(),
                now());
        jdbc.update(
                "INSERT INTO stock_variant (sku, card_code, blocked, position, changed_at) VALUES (?, ?, FALSE, 1, ?)",
                code,
                code,
                now());
        price(code, price);
    }

    void price(String sku, String price) {
        jdbc.update(
                "INSERT INTO price (list_code, sku, price, changed_at) VALUES ('PERAKENDE', ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE price = VALUES(price), changed_at = VALUES(changed_at)",
                sku,
                price,
                now());
    }

    void withoutPrice(String sku) {
        jdbc.update("DELETE FROM price WHERE sku = ?", sku);
    }

    void delete(String code) {
        withoutPrice(code);
        jdbc.update("DELETE FROM stock_variant WHERE card_code = ?", code);
        jdbc.update("DELETE FROM stock_card WHERE code = ?", code);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
