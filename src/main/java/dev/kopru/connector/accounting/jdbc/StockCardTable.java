package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.accounting.NewStockCard;
import dev.kopru.connector.accounting.StockItem;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Finds and opens stock cards. */
class StockCardTable {

    private static final Operation FIND = Operation.named("stock-find")
            .with("skus")
            .returning("sku", "card_code", "name", "unit", "vat_rate", "blocked", "category_path");
    private static final Operation MORE =
            Operation.named("stock-find-more").with("skus").returning("sku", "unit", "factor", "path");
    private static final Operation UNIT = Operation.named("stock-unit-insert").with("unit");
    private static final Operation CARD = Operation.named("stock-card-insert").with("code", "name", "unit", "vat_rate");
    private static final Operation VARIANT =
            Operation.named("stock-variant-insert").with("sku", "card_code", "attributes");

    static final List<Operation> OPERATIONS = List.of(FIND, MORE, UNIT, CARD, VARIANT);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Bulk<NewStockCard, Answer> opening =
            new Bulk<>(this::openTogether, (card, detail) -> new Answer.Refused(card.sku(), detail));

    StockCardTable(Database database) {
        this.database = database;
    }

    List<StockItem> find(Collection<String> skus) {
        if (skus.isEmpty()) {
            return List.of();
        }
        Values values = Values.of("skus", skus);
        Map<String, More> more = new HashMap<>();
        database.query(MORE, values, row -> more.computeIfAbsent(key(row.textOrEmpty("sku")), sku -> new More())
                .add(row));
        return database.query(
                FIND, values, row -> item(row, more.getOrDefault(key(row.textOrEmpty("sku")), new More())));
    }

    /** What a card has any number of. */
    private record More(Map<String, BigDecimal> units, List<String> categories) {

        More() {
            this(new LinkedHashMap<>(), new ArrayList<>());
        }

        boolean add(Row row) throws SQLException {
            String path = row.textOrEmpty("path");
            String unit = row.textOrEmpty("unit").strip();
            if (!path.isBlank()) {
                categories.add(path);
            }
            if (!unit.isEmpty()) {
                units.put(unit, row.decimalOrZero("factor"));
            }
            return true;
        }

        List<String> paths(String main) {
            return Stream.concat(Stream.of(main), categories.stream())
                    .filter(path -> !path.isBlank())
                    .toList();
        }
    }

    List<Answer> open(List<NewStockCard> cards) {
        return opening.write(cards);
    }

    private List<Answer> openTogether(List<NewStockCard> cards, boolean again) {
        return database.inTransaction("opening stock cards", () -> {
            Map<String, String> known = find(
                            cards.stream().map(NewStockCard::sku).toList())
                    .stream()
                    .collect(Collectors.toMap(item -> key(item.sku()), StockItem::cardCode, (one, other) -> one));
            insert(cards.stream()
                    .filter(card -> !known.containsKey(key(card.sku())))
                    .sorted(Comparator.comparing(NewStockCard::sku))
                    .toList());
            return cards.stream().map(card -> opened(card, known)).toList();
        });
    }

    private static Answer opened(NewStockCard card, Map<String, String> known) {
        return new Answer.Opened(card.sku(), known.getOrDefault(key(card.sku()), key(card.sku())));
    }

    // The database compares codes without their trailing blanks.
    private static String key(String sku) {
        return sku.stripTrailing();
    }

    private void insert(List<NewStockCard> cards) {
        database.batch(
                UNIT,
                rows(cards.stream().map(NewStockCard::unit).distinct().sorted().toList(), StockCardTable::unit));
        database.batch(CARD, rows(cards, StockCardTable::card));
        database.batch(VARIANT, rows(cards, StockCardTable::variant));
    }

    private static <T> List<RowValues> rows(List<T> records, Function<T, RowValues> row) {
        return records.stream().map(row).toList();
    }

    private static StockItem item(Row row, More more) throws SQLException {
        return new StockItem(
                row.textOrEmpty("sku"),
                row.textOrEmpty("card_code"),
                row.textOrEmpty("name"),
                row.textOrEmpty("unit"),
                row.decimalOrZero("vat_rate"),
                row.flag("blocked"),
                Map.copyOf(more.units()),
                more.paths(row.textOrEmpty("category_path")));
    }

    private static RowValues unit(String unit) {
        return new RowValues(unit);
    }

    private static RowValues card(NewStockCard card) {
        return new RowValues(key(card.sku()), card.name(), card.unit(), card.vatRate());
    }

    private static RowValues variant(NewStockCard card) {
        String attributes = card.attributes().isEmpty() ? null : JSON.writeValueAsString(card.attributes());
        return new RowValues(key(card.sku()), key(card.sku()), attributes);
    }
}
