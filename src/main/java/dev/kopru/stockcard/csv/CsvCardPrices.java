package dev.kopru.stockcard.csv;

import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.GroupNames;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RecordCells;
import java.math.BigDecimal;
import java.time.Instant;
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
        CsvCell saleCell = row.cell(StockCardCsv.SALE_PRICE);
        BigDecimal sale = amount(row, saleCell);
        Instant from = reader.instant(row.cell(StockCardCsv.SALE_FROM));
        Instant until = reader.end(row.cell(StockCardCsv.SALE_UNTIL));
        if (row.cell("price") != null || sale != null) {
            prices.add(new CardPrice(
                    list(row), said(row, "currency"), includesVat(row), null, price(row), sale, from, until));
        }
        if (saleCell == null && (from != null || until != null)) {
            reader.missing(StockCardCsv.SALE_PRICE, row.line());
        }
        row.cells(StockCardCsv.LIST_PRICE).forEach((list, cell) -> {
            refuseSecond(list, cell, row, prices);
            prices.add(ofList(list, cell, row));
        });
        return prices;
    }

    /** The list of a row's price; null when it is not told. */
    @Nullable
    CsvCell listCell(CsvRow row) {
        return cell(row, StockCardCsv.PRICE_LIST);
    }

    /** Whether a row speaks of a price; it has to where the profile requires one. */
    boolean arePricesSaid(CsvRow row) {
        return row.says("price")
                || row.cell("sale-price") != null
                || row.columns().profile().requires("price");
    }

    private CardPrice ofList(String list, CsvCell cell, CsvRow row) {
        return new CardPrice(
                list, said(row, "currency"), includesVat(row), null, orZero(amount(row, cell)), null, null, null);
    }

    /** A price of a list that is published nowhere is no price. */
    private String list(CsvRow row) {
        String list = said(row, StockCardCsv.PRICE_LIST);
        CsvCell cell = cell(row, StockCardCsv.PRICE_LIST);
        GroupNames lists = row.columns().profile().kind().names(StockCardCsv.PRICE_LIST);
        if (cell != null && lists != null && !lists.known().contains(list)) {
            reader.add(RowProblem.of(CsvReason.CSV_BAD_CHOICE, cell, String.join(", ", lists.known())));
        }
        return list;
    }

    private void refuseSecond(String list, CsvCell cell, CsvRow row, List<CardPrice> prices) {
        if (prices.stream().anyMatch(price -> price.list().equals(list))) {
            reader.add(
                    RowProblem.of(CsvReason.CSV_ONE_OF_TWO, cell, row.columns().nameOf("price")));
        }
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
