package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.accounting.StockCatalogueContractTests.Part;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The stock cards of the reference accounting program, as tests fill them. */
record CatalogueTables(JdbcTemplate jdbc) {

    private static final String OF_CARD = "sku IN (SELECT sku FROM stock_variant WHERE card_code = ?)";

    CatalogueTables(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    static StockCatalogue catalogue(DataSource dataSource) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/accounting/reference/");
        return new JdbcStockCatalogue(Database.open(
                "accounting program", new JdbcTransactionManager(dataSource), folder, JdbcStockCatalogue.OPERATIONS));
    }

    void clear() {
        for (String table : List.of(
                "stock_card",
                "stock_variant",
                "stock_barcode",
                "stock_card_unit",
                "stock_card_category",
                "stock_image",
                "price",
                "price_list")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    void put(StockCard card) {
        remove(card.code());
        for (CardVariant variant : card.variants()) {
            jdbc.update("DELETE FROM price WHERE sku = ?", variant.sku());
            jdbc.update("DELETE FROM stock_barcode WHERE sku = ?", variant.sku());
        }
        String at = utc(card.changedAt());
        List<String> paths = card.categories();
        jdbc.update(
                "INSERT INTO stock_card (code, name, short_description, description, category_path, brand, unit, vat_rate,"
                        + " weight_kg, for_web, blocked, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2026-01-01', ?)",
                card.code(),
                card.name(),
                card.shortDescription(),
                card.description(),
                paths.isEmpty() ? null : paths.get(0),
                card.brand(),
                card.unit(),
                card.vatRate(),
                card.weightKg(),
                card.forWeb(),
                card.blocked(),
                at);
        for (int i = 1; i < paths.size(); i++) {
            jdbc.update("INSERT INTO stock_card_category VALUES (?, ?, ?, ?)", card.code(), i, paths.get(i), at);
        }
        jdbc.update(
                "INSERT INTO stock_card_unit (card_code, unit, factor, changed_at) VALUES (?, 'koli', 12, ?)",
                card.code(),
                at);
        for (int i = 0; i < card.variants().size(); i++) {
            put(card, card.variants().get(i), i, at);
        }
        card.images().forEach(image -> put(card.code(), image, at));
    }

    private void put(StockCard card, CardVariant variant, int position, String at) {
        jdbc.update(
                "INSERT INTO stock_variant (sku, card_code, attributes, blocked, position, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                variant.sku(),
                card.code(),
                variant.attributes().isEmpty() ? null : JsonMapper.shared().writeValueAsString(variant.attributes()),
                variant.blocked(),
                position,
                at);
        for (String barcode : variant.barcodes()) {
            jdbc.update(
                    "INSERT INTO stock_barcode (barcode, sku, unit, changed_at) VALUES (?, ?, ?, ?)",
                    barcode,
                    variant.sku(),
                    barcode.equals(variant.barcodes().get(0)) ? card.unit() : "koli",
                    at);
        }
        variant.prices().forEach(price -> put(variant.sku(), price, at));
    }

    private void put(String sku, CardPrice price, String at) {
        if (jdbc.queryForList("SELECT code FROM price_list WHERE code = ?", price.list())
                .isEmpty()) {
            jdbc.update(
                    "INSERT INTO price_list (code, name, currency, includes_vat, changed_at) VALUES (?, ?, ?, ?, ?)",
                    price.list(),
                    price.list(),
                    price.currency(),
                    price.includesVat(),
                    at);
        }
        jdbc.update(
                "INSERT INTO price (list_code, sku, unit, price, sale_price, sale_from, sale_until, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                price.list(),
                sku,
                price.unit() == null ? "" : price.unit(),
                price.price(),
                price.salePrice(),
                utcOrNull(price.saleFrom()),
                utcOrNull(price.saleUntil()),
                at);
    }

    private void put(String code, CardImage image, String at) {
        jdbc.update(
                "INSERT INTO stock_image (card_code, position, sku, kind, location, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
                code,
                image.position(),
                image.sku(),
                image.kind().name().toLowerCase(Locale.ROOT),
                image.location(),
                at);
    }

    private void remove(String code) {
        for (String table : List.of("price", "stock_barcode")) {
            jdbc.update("DELETE FROM " + table + " WHERE " + OF_CARD, code);
        }
        for (String table : List.of("stock_variant", "stock_image", "stock_card_category", "stock_card_unit")) {
            jdbc.update("DELETE FROM " + table + " WHERE card_code = ?", code);
        }
        jdbc.update("DELETE FROM stock_card WHERE code = ?", code);
    }

    void touch(Part part, String code, Instant at) {
        jdbc.update("UPDATE " + table(part) + " SET changed_at = ? WHERE " + condition(part), utc(at), code);
    }

    void delete(Part part, String code) {
        if (part == Part.CARD) {
            remove(code);
        } else {
            jdbc.update("DELETE FROM " + table(part) + " WHERE " + condition(part) + " LIMIT 1", code);
        }
    }

    static String table(Part part) {
        return switch (part) {
            case CARD -> "stock_card";
            case VARIANT -> "stock_variant";
            case BARCODE -> "stock_barcode";
            case PRICE -> "price";
            case PRICE_LIST -> "price_list";
            case UNIT -> "stock_card_unit";
            case IMAGE -> "stock_image";
            case CATEGORY -> "stock_card_category";
        };
    }

    static String condition(Part part) {
        return switch (part) {
            case CARD -> "code = ?";
            case BARCODE, PRICE -> OF_CARD;
            case PRICE_LIST -> "code IN (SELECT list_code FROM price WHERE " + OF_CARD + ")";
            case VARIANT, UNIT, IMAGE, CATEGORY -> "card_code = ?";
        };
    }

    private static @Nullable String utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private static String utc(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "");
    }
}
