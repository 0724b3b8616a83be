package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The reference accounting program, which is given whole catalogues at once. */
record CatalogueBooks(JdbcTemplate jdbc) {

    CatalogueBooks(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    /** Books cards that are not in the tables yet. */
    void add(List<StockCard> cards) {
        insert("stock_card_category", "card_code, position, path, changed_at", flat(cards, this::categories));
        insert("stock_image", "card_code, position, sku, kind, location, changed_at", flat(cards, this::images));
        insert("stock_barcode", "barcode, sku, unit, changed_at", flat(cards, this::barcodes));
        addPrices(cards);
        insert(
                "stock_variant",
                "sku, card_code, attributes, blocked, position, changed_at",
                flat(cards, this::variants));
        insert(
                "stock_card",
                "code, name, short_description, description, category_path, brand, unit, vat_rate, weight_kg, for_web,"
                        + " blocked, created_at, changed_at",
                flat(cards, this::card));
    }

    private void addPrices(List<StockCard> cards) {
        cards.stream()
                .flatMap(card -> card.variants().stream())
                .flatMap(variant -> variant.prices().stream())
                .map(price -> List.of(price.list(), price.currency(), price.includesVat()))
                .distinct()
                .forEach(list -> jdbc.update(
                        "INSERT IGNORE INTO price_list (code, name, currency, includes_vat, changed_at)"
                                + " VALUES (?, ?, ?, ?, '2026-01-01')",
                        list.get(0),
                        list.get(0),
                        list.get(1),
                        list.get(2)));
        insert(
                "price",
                "list_code, sku, price, sale_price, sale_from, sale_until, changed_at",
                flat(cards, this::prices));
    }

    /** Makes rows of a card. */
    private interface Rows {
        List<@Nullable Object[]> of(StockCard card);
    }

    private static List<@Nullable Object[]> flat(List<StockCard> cards, Rows rows) {
        return cards.stream().flatMap(card -> rows.of(card).stream()).toList();
    }

    private void insert(String table, String columns, List<@Nullable Object[]> rows) {
        String marks = columns.replaceAll("\\w+", "?");
        jdbc.batchUpdate("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")", rows);
    }

    private List<@Nullable Object[]> card(StockCard card) {
        return List.<@Nullable Object[]>of(row(
                card.code(),
                card.name(),
                card.shortDescription(),
                card.description(),
                card.categories().isEmpty() ? null : card.categories().get(0),
                card.brand(),
                card.unit(),
                card.vatRate(),
                card.weightKg(),
                card.forWeb(),
                card.blocked(),
                utc(card.changedAt()),
                utc(card.changedAt())));
    }

    private List<@Nullable Object[]> categories(StockCard card) {
        return IntStream.range(1, card.categories().size())
                .mapToObj(i -> row(card.code(), i, card.categories().get(i), utc(card.changedAt())))
                .toList();
    }

    private List<@Nullable Object[]> images(StockCard card) {
        return card.images().stream()
                .map(image -> row(
                        card.code(),
                        image.position(),
                        image.sku(),
                        image.kind().name().toLowerCase(Locale.ROOT),
                        image.location(),
                        utc(card.changedAt())))
                .toList();
    }

    private List<@Nullable Object[]> variants(StockCard card) {
        return IntStream.range(0, card.variants().size())
                .mapToObj(i -> variant(card, card.variants().get(i), i))
                .toList();
    }

    private @Nullable Object[] variant(StockCard card, CardVariant variant, int position) {
        String attributes =
                variant.attributes().isEmpty() ? null : JsonMapper.shared().writeValueAsString(variant.attributes());
        return row(variant.sku(), card.code(), attributes, variant.blocked(), position, utc(card.changedAt()));
    }

    private List<@Nullable Object[]> barcodes(StockCard card) {
        return card.variants().stream()
                .flatMap(variant -> variant.barcodes().stream()
                        .map(barcode -> row(barcode, variant.sku(), card.unit(), utc(card.changedAt()))))
                .toList();
    }

    private List<@Nullable Object[]> prices(StockCard card) {
        return card.variants().stream()
                .flatMap(variant -> variant.prices().stream()
                        .map(price -> row(
                                price.list(),
                                variant.sku(),
                                price.price(),
                                price.salePrice(),
                                utc(price.saleFrom()),
                                utc(price.saleUntil()),
                                utc(card.changedAt()))))
                .toList();
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
