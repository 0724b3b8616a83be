package dev.kopru.stockcard.csv;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each row of a card is there for. Either all rows carry the card's code, and each is a variant; or variants name
 * the card's row as their parent, and that row is the card itself.
 */
final class CsvCardRows {

    static final String PARENT = "parent";

    private static final List<String> OF_A_VARIANT = List.of("sku", "attributes", "barcode", "price");
    private static final List<String> GROUPS_OF_A_VARIANT =
            List.of(StockCardCsv.ATTRIBUTE, StockCardCsv.ATTRIBUTE_VALUE, StockCardCsv.LIST_PRICE);
    private static final Map<String, Kind> KINDS = kinds();

    private final List<Row> rows;
    private final CellReader reader;
    private final boolean hasParents;

    CsvCardRows(List<CsvRow> rows, CellReader reader) {
        this.rows = rows.stream()
                .map(row -> new Row(row, reader.choice(row.cell(StockCardCsv.ROW_KIND), KINDS)))
                .toList();
        this.reader = reader;
        this.hasParents = rows.stream().anyMatch(CsvCardRows::namesParent);
    }

    /** What a row says it is. */
    private enum Kind {
        /** Sold by its variants only. */
        CARD,
        /** Sold as it is. */
        PRODUCT,
        VARIANT
    }

    private record Row(CsvRow cells, @Nullable Kind kind) {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>(Map.of("kart", Kind.CARD, "card", Kind.CARD));
        StockCardCsv.PRODUCT.forEach(word -> kinds.put(word, Kind.PRODUCT));
        StockCardCsv.VARIANT.forEach(word -> kinds.put(word, Kind.VARIANT));
        return Map.copyOf(kinds);
    }

    static boolean namesParent(CsvRow row) {
        return row.given(PARENT) != null;
    }

    static boolean hasAttributes(CsvRow row) {
        return row.given("attributes") != null
                || !row.cells(StockCardCsv.ATTRIBUTE).isEmpty()
                || !row.cells(StockCardCsv.ATTRIBUTE_VALUE).isEmpty();
    }

    /** Whether variants of such files name a parent. */
    static boolean areNamed(CsvRow row) {
        return row.columns().profile().columns().containsKey(PARENT);
    }

    /** The SKU of a row; a row without one of its own is sold by its code. */
    static @Nullable CsvCell sku(CsvRow row) {
        CsvCell own = row.given("sku");
        return own == null ? row.given("code") : own;
    }

    /** Rows with values of the card itself; none when the variants' parent is not in the file. */
    List<CsvRow> ofCard() {
        return rows.stream()
                .map(Row::cells)
                .filter(row -> !hasParents || !namesParent(row))
                .toList();
    }

    /** Rows that are sold. */
    List<CsvRow> ofVariants() {
        return rows.stream().filter(this::isSold).map(Row::cells).toList();
    }

    /** Rows that say that they are no variants, and name a parent. */
    List<CsvRow> withOddParent() {
        return rows.stream()
                .filter(row -> row.kind() == Kind.CARD || row.kind() == Kind.PRODUCT)
                .map(Row::cells)
                .filter(CsvCardRows::namesParent)
                .toList();
    }

    /** Rows that say that they are sold as they are, and that others name as their parent. */
    List<CsvRow> withOddVariants() {
        return rows.stream()
                .filter(row -> hasParents && row.kind() == Kind.PRODUCT)
                .map(Row::cells)
                .filter(row -> !namesParent(row))
                .toList();
    }

    /** Codes that stand for SKUs, because their rows name none and do not say either that the card has one only. */
    Set<String> unsaidSkus() {
        return rows.stream()
                .filter(row ->
                        isSold(row) && row.kind() != Kind.PRODUCT && row.cells().given("sku") == null)
                .filter(row -> !(areNamed(row.cells()) && (row.kind() == Kind.VARIANT || namesParent(row.cells()))))
                .map(row -> row.cells().given("code"))
                .filter(Objects::nonNull)
                .map(CsvCell::text)
                .collect(Collectors.toSet());
    }

    /** Notes variants that name no card, and rows that belong to another card than the first one. */
    void check() {
        String card = rows.get(0).cells().key();
        for (Row row : rows) {
            CsvRow cells = row.cells();
            if (row.kind() == Kind.VARIANT && areNamed(cells) && !namesParent(cells)) {
                reader.missing(PARENT, cells.line());
            }
            CsvCell key = namesParent(cells) ? cells.given(PARENT) : cells.given("code");
            if (key != null && !key.text().equals(card)) {
                reader.add(new RowProblem(CsvReason.CSV_CONFLICTING_VALUE, key.line(), key.column(), key.text(), card));
            }
        }
    }

    private boolean isSold(Row row) {
        if (row.kind() == Kind.CARD) {
            return false;
        }
        if (row.kind() == Kind.VARIANT || namesParent(row.cells())) {
            return true;
        }
        return !hasParents && (rows.size() == 1 || row.kind() == Kind.PRODUCT || hasVariantValue(row.cells()));
    }

    private static boolean hasVariantValue(CsvRow row) {
        return OF_A_VARIANT.stream().anyMatch(field -> row.given(field) != null)
                || GROUPS_OF_A_VARIANT.stream()
                        .anyMatch(group -> !row.cells(group).isEmpty());
    }
}
