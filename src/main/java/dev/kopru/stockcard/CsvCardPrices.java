package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.csv.CellReader;
import dev.kopru.csv.CsvCell;
import dev.kopru.csv.CsvRow;
import dev.kopru.csv.RecordCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The prices of a variant; currency, VAT and list may be said once for the whole card. */
final class CsvCardPrices {

    private final List<CsvRow> rows;
    private final CellReader reader;

    CsvCardPrices(List<CsvRow> rows, CellReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    List<CardPrice> of(CsvRow row) {
        List<CardPrice> prices = new ArrayList<>();
        BigDecimal sale = amount(row, row.cell("sale-price"));
        if (row.cell("price") != null || sale != null) {
            prices.add(new CardPrice(
                    said(row, "price-list"),
                    said(row, "currency"),
                    includesVat(row),
                    null,
                    price(row),
                    sale,
                    reader.instant(row.cell("sale-from")),
                    reader.end(row.cell("sale-until"))));
        }
        row.cells(StockCardCsv.LIST_PRICE)
                .forEach((list, cell) -> prices.add(new CardPrice(
                        list,
                        said(row, "currency"),
                        includesVat(row),
                        null,
                        orZero(amount(row, cell)),
                        null,
                        null,
                        null)));
        return prices;
    }

    /** The list of a row's price; null when it is not told. */
    @Nullable
    CsvCell list(CsvRow row) {
        return cell(row, "price-list");
    }

    /** Whether a row speaks of a price; it has to where the profile requires one. */
    boolean arePricesSaid(CsvRow row) {
        return row.says("price")
                || row.cell("sale-price") != null
                || row.columns().profile().required().contains("price");
    }

    private BigDecimal price(CsvRow row) {
        CsvCell cell = row.cell("price");
        if (cell == null) {
            reader.missing("price", row.line());
        }
        return orZero(amount(row, cell));
    }

    private @Nullable BigDecimal amount(CsvRow row, @Nullable CsvCell cell) {
        return reader.number(cell, RecordCells.currencyMarks(cell(row, "currency")));
    }

    private String said(CsvRow row, String field) {
        CsvCell cell = cell(row, field);
        if (cell == null) {
            reader.missing(field, row.line());
        }
        return cell == null ? "" : cell.text();
    }

    private boolean includesVat(CsvRow row) {
        said(row, "price-includes-vat");
        return Boolean.TRUE.equals(reader.yesOrNo(cell(row, "price-includes-vat")));
    }

    private @Nullable CsvCell cell(CsvRow row, String field) {
        CsvCell own = row.given(field);
        return own != null
                ? own
                : rows.stream()
                        .map(other -> other.given(field))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> row.cell(field));
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
