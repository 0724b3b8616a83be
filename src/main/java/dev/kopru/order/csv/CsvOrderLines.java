package dev.kopru.order.csv;

import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopOrderLineBuilder;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of an order, one a row; a row without any value of a line only adds to the order itself. */
final class CsvOrderLines {

    private static final String LINE_TOTAL = "line-total";
    private static final String UNIT_PRICE = "unit-price";
    /** A row that has any of these is a line, so that none of them is read for nothing. */
    private static final List<String> OF_A_LINE = List.of(
            "sku",
            "name",
            "quantity",
            "unit",
            UNIT_PRICE,
            "line-no",
            "line-kind",
            "line-discount",
            "vat-rate",
            LINE_TOTAL,
            "line-vat",
            "withholding",
            "vat-exemption");

    /** Of a unit price that is worked out: the digits that a document's own unit price has at most. */
    private static final int PRICE_DECIMALS = 6;

    private static final Pattern LINE_NO = Pattern.compile("[0-9]{1,9}");

    private static final Map<String, LineKind> KINDS = Map.of(
            "mal", LineKind.GOODS,
            "urun", LineKind.GOODS,
            "goods", LineKind.GOODS,
            "ucret", LineKind.FEE,
            "fee", LineKind.FEE,
            "paket", LineKind.BUNDLE,
            "bundle", LineKind.BUNDLE,
            "paket parcasi", LineKind.BUNDLE_ITEM,
            "bundle item", LineKind.BUNDLE_ITEM);

    private final CellReader reader;
    private final Set<String> currencyMarks;

    CsvOrderLines(CellReader reader, Set<String> currencyMarks) {
        this.reader = reader;
        this.currencyMarks = currencyMarks;
    }

    List<ShopOrderLine> of(List<CsvRow> rows) {
        List<ShopOrderLine> lines = new ArrayList<>();
        for (CsvRow row : rows) {
            if (isLine(row)) {
                lines.add(line(row, lines.size() + 1));
            }
        }
        return lines;
    }

    static boolean isLine(CsvRow row) {
        for (String field : OF_A_LINE) {
            if (row.given(field) != null) {
                return true;
            }
        }
        return !row.cells(OrderCsv.ATTRIBUTES).isEmpty();
    }

    private ShopOrderLine line(CsvRow row, int number) {
        LineKind kind = reader.choice(row.cell("line-kind"), KINDS);
        BigDecimal discount = orZero(amount(row, "line-discount"));
        BigDecimal quantity = required(row, "quantity", reader.number(row.cell("quantity"), Set.of()));
        BigDecimal total = amount(row, LINE_TOTAL);
        return ShopOrderLineBuilder.stagedBuilder()
                .lineNo(lineNo(row, number))
                .kind(kind == null ? LineKind.GOODS : kind)
                .sku(reader.text(row.cell("sku")))
                .name(reader.text(row.cell("name")))
                .attributes(attributes(row))
                .quantity(quantity)
                .unit(reader.text(row.cell("unit")))
                .unitPrice(unitPrice(row, quantity, discount, total))
                .discount(discount)
                .vatRate(reader.number(row.cell("vat-rate"), Set.of("%")))
                .lineTotal(total)
                .vatAmount(amount(row, "line-vat"))
                .withholding(reader.text(row.cell("withholding")))
                .vatExemption(reader.text(row.cell("vat-exemption")))
                .build();
    }

    /** The file's own, else what comes to the line's total: as exact as the quantity needs to come to it again. */
    private BigDecimal unitPrice(CsvRow row, BigDecimal quantity, BigDecimal discount, @Nullable BigDecimal total) {
        if (row.cell(UNIT_PRICE) != null || total == null || quantity.signum() == 0) {
            return required(row, UNIT_PRICE, amount(row, UNIT_PRICE));
        }
        int decimals = PRICE_DECIMALS + Math.max(0, quantity.precision() - quantity.scale());
        BigDecimal price = total.add(discount)
                .divide(quantity, decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return price.scale() < 0 ? price.setScale(0) : price;
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private @Nullable BigDecimal amount(CsvRow row, String field) {
        return reader.number(row.cell(field), currencyMarks);
    }

    private BigDecimal required(CsvRow row, String field, @Nullable BigDecimal value) {
        if (row.cell(field) == null) {
            reader.missing(field, row.line());
        }
        return value == null ? BigDecimal.ZERO : value;
    }

    private int lineNo(CsvRow row, int otherwise) {
        CsvCell cell = row.cell("line-no");
        if (cell == null) {
            return otherwise;
        }
        if (!LINE_NO.matcher(cell.text()).matches()) {
            reader.add(new RowProblem(CsvReason.CSV_BAD_NUMBER, cell.line(), cell.column(), cell.text(), "12"));
            return otherwise;
        }
        return Integer.parseInt(cell.text());
    }

    private static Map<String, String> attributes(CsvRow row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        row.cells(OrderCsv.ATTRIBUTES).forEach((name, cell) -> attributes.put(name, cell.text()));
        return attributes;
    }
}
