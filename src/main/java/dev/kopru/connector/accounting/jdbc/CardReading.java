package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCardBuilder;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import dev.kopru.text.Composed;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whole stock cards: one statement for each kind of part, whatever the number of cards. */
record CardReading(Database database) {

    private static final Operation CARDS = Operation.named("stock-cards-read")
            .with("codes")
            .returning(
                    "code",
                    "name",
                    "short_description",
                    "description",
                    "category_path",
                    "brand",
                    "unit",
                    "vat_rate",
                    "weight_kg",
                    "for_web",
                    "blocked");
    private static final Operation PARTS =
            Operation.named("stock-cards-parts").with("codes").returning("card_code", "parts", "changed_at");
    private static final Operation CATEGORIES =
            Operation.named("stock-cards-categories").with("codes").returning("card_code", "path");
    private static final Operation VARIANTS = Operation.named("stock-cards-variants")
            .with("codes")
            .returning("card_code", "sku", "attributes", "blocked");
    private static final Operation BARCODES =
            Operation.named("stock-cards-barcodes").with("codes").returning("sku", "barcode");
    private static final Operation PRICES = Operation.named("stock-cards-prices")
            .with("codes")
            .returning(
                    "sku",
                    "list_code",
                    "currency",
                    "includes_vat",
                    "unit",
                    "price",
                    "sale_price",
                    "sale_from",
                    "sale_until");
    private static final Operation UNITS =
            Operation.named("stock-cards-units").with("codes").returning("card_code", "unit", "factor");
    private static final Operation IMAGES = Operation.named("stock-cards-images")
            .with("codes")
            .returning("card_code", "position", "sku", "kind", "location", "version");

    static final List<Operation> OPERATIONS =
            List.of(CARDS, PARTS, CATEGORIES, VARIANTS, BARCODES, PRICES, UNITS, IMAGES);

    /** What a card is made of, in short, and the instant of its latest change. */
    record Parts(String code, String parts, Instant changedAt) {

        private static final Parts NONE = new Parts("", "", ChangePosition.START.changedAt());
    }

    List<StockCard> read(Collection<String> codes) {
        Values values = Values.of("codes", codes);
        Map<String, Parts> parts = new HashMap<>();
        parts(codes).forEach(card -> parts.put(key(card.code()), card));
        Map<String, List<String>> categories = grouped(CATEGORIES, values, "card_code", row -> row.textOrEmpty("path"));
        Map<String, List<CardVariant>> variants = variants(values);
        Map<String, Map<String, BigDecimal>> units = units(values);
        Map<String, List<CardImage>> images = grouped(IMAGES, values, "card_code", CardReading::image);
        return database.query(CARDS, values, row -> {
            String key = key(row.textOrEmpty("code"));
            return card(
                    row,
                    parts.getOrDefault(key, Parts.NONE),
                    paths(row.text("category_path"), categories.getOrDefault(key, List.of())),
                    units.getOrDefault(key, Map.of()),
                    variants.getOrDefault(key, List.of()),
                    images.getOrDefault(key, List.of()));
        });
    }

    List<Parts> parts(Collection<String> codes) {
        return database.query(
                PARTS,
                Values.of("codes", codes),
                row -> new Parts(
                        row.textOrEmpty("card_code"),
                        row.textOrEmpty("parts"),
                        Objects.requireNonNullElse(row.instant("changed_at"), ChangePosition.START.changedAt())));
    }

    private Map<String, List<CardVariant>> variants(Values values) {
        Map<String, List<String>> barcodes = grouped(BARCODES, values, "sku", row -> row.textOrEmpty("barcode"));
        Map<String, List<CardPrice>> prices = grouped(PRICES, values, "sku", CardReading::price);
        return grouped(VARIANTS, values, "card_code", row -> {
            String sku = row.textOrEmpty("sku");
            return new CardVariant(
                    sku,
                    VariantAttributes.parse(row.text("attributes")),
                    row.flag("blocked"),
                    barcodes.getOrDefault(key(sku), List.of()),
                    prices.getOrDefault(key(sku), List.of()));
        });
    }

    private Map<String, Map<String, BigDecimal>> units(Values values) {
        Map<String, Map<String, BigDecimal>> units = new HashMap<>();
        database.query(UNITS, values, row -> units.computeIfAbsent(
                        key(row.textOrEmpty("card_code")), key -> new LinkedHashMap<>())
                .put(row.textOrEmpty("unit").strip(), row.decimalOrZero("factor")));
        return units;
    }

    private <T> Map<String, List<T>> grouped(
            Operation operation, Values values, String keyColumn, Row.Reader<T> reader) {
        Map<String, List<T>> groups = new HashMap<>();
        database.query(operation, values, row -> groups.computeIfAbsent(
                        key(row.textOrEmpty(keyColumn)), key -> new ArrayList<>())
                .add(reader.read(row)));
        return groups;
    }

    // The database compares codes without their trailing blanks.
    private static String key(String code) {
        return Composed.of(code).stripTrailing();
    }

    /** The main one first, each once. */
    private static List<String> paths(@Nullable String main, List<String> others) {
        Set<String> paths = new LinkedHashSet<>();
        if (main != null && !main.isBlank()) {
            paths.add(main);
        }
        others.stream().filter(path -> !path.isBlank()).forEach(paths::add);
        return List.copyOf(paths);
    }

    private static StockCard card(
            Row row,
            Parts parts,
            List<String> categories,
            Map<String, BigDecimal> units,
            List<CardVariant> variants,
            List<CardImage> images)
            throws SQLException {
        return StockCardBuilder.stagedBuilder()
                .code(row.textOrEmpty("code"))
                .name(row.textOrEmpty("name"))
                .shortDescription(row.text("short_description"))
                .description(row.text("description"))
                .categories(categories)
                .brand(row.text("brand"))
                .unit(row.textOrEmpty("unit"))
                .units(units)
                .vatRate(row.decimal("vat_rate"))
                .weightKg(row.decimal("weight_kg"))
                .forWeb(row.flag("for_web"))
                .blocked(row.flag("blocked"))
                .parts(parts.parts())
                .changedAt(parts.changedAt())
                .variants(variants)
                .images(images)
                .build();
    }

    private static CardPrice price(Row row) throws SQLException {
        return new CardPrice(
                row.textOrEmpty("list_code"),
                row.textOrEmpty("currency"),
                row.flag("includes_vat"),
                unit(row),
                row.decimalOrZero("price"),
                row.decimal("sale_price"),
                row.instant("sale_from"),
                row.instant("sale_until"));
    }

    private static @Nullable String unit(Row row) throws SQLException {
        String unit = row.textOrEmpty("unit").strip();
        return unit.isEmpty() ? null : unit;
    }

    private static CardImage image(Row row) throws SQLException {
        CardImage.Kind kind = kind(row.textOrEmpty("kind").strip());
        return new CardImage(
                (int) row.number("position"),
                row.text("sku"),
                kind,
                // An address is the other server's, sign by sign.
                kind == CardImage.Kind.URL ? row.ownKey("location") : row.textOrEmpty("location"),
                row.textOrEmpty("version"));
    }

    private static CardImage.Kind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "file" -> CardImage.Kind.FILE;
            case "url" -> CardImage.Kind.URL;
            case "stored" -> CardImage.Kind.STORED;
            default -> CardImage.Kind.UNKNOWN;
        };
    }
}
