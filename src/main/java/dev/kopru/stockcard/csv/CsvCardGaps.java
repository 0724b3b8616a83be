package dev.kopru.stockcard.csv;

import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductPrice.SalePart;
import dev.kopru.connector.store.Unsaid.Part;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RecordCells;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.CardGaps.OfVariant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out what the rows of a card say nothing about. */
final class CsvCardGaps {

    private static final Map<ProductField, String> FIELDS = Map.of(
            ProductField.NAME, "name",
            ProductField.SHORT_DESCRIPTION, "short-description",
            ProductField.DESCRIPTION, "description",
            ProductField.CATEGORIES, "category",
            ProductField.BRAND, "brand",
            ProductField.UNIT, "unit",
            ProductField.VAT_RATE, "vat-rate",
            ProductField.WEIGHT, "weight-kg");
    private static final Map<SalePart, String> SALE =
            Map.of(SalePart.PRICE, "sale-price", SalePart.FROM, "sale-from", SalePart.UNTIL, "sale-until");
    private static final String IMAGES = "images";

    private final RecordCells cells;
    private final CsvCardRows roles;
    private final CsvCardPrices prices;

    CsvCardGaps(RecordCells cells, CsvCardRows roles, CsvCardPrices prices) {
        this.cells = cells;
        this.roles = roles;
        this.prices = prices;
    }

    CardGaps find() {
        Map<String, OfVariant> variants = new LinkedHashMap<>();
        for (CsvRow row : roles.ofVariants()) {
            CsvCell sku = CsvCardRows.sku(row);
            if (sku != null) {
                variants.put(sku.text(), ofVariant(row));
            }
        }
        return new CardGaps(fields(variants), !cells.says(IMAGES), variants, roles.unsaidSkus());
    }

    private Set<ProductField> fields(Map<String, OfVariant> variants) {
        Set<ProductField> gaps = EnumSet.noneOf(ProductField.class);
        FIELDS.forEach((field, column) -> {
            if (!cells.says(column)) {
                gaps.add(field);
            }
        });
        if (!cells.says("for-web") && !cells.says("blocked")) {
            gaps.add(ProductField.VISIBILITY);
        }
        boolean allDimensions = variants.values().stream()
                .map(OfVariant::parts)
                .noneMatch(parts -> parts.contains(Part.ATTRIBUTES) || parts.contains(Part.OTHER_ATTRIBUTES));
        if (!allDimensions) {
            gaps.add(ProductField.ATTRIBUTES);
        }
        return gaps;
    }

    private OfVariant ofVariant(CsvRow row) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!CsvCardAttributes.areSaid(row)) {
            parts.add(Part.ATTRIBUTES);
        } else if (!row.says(StockCardCsv.ATTRIBUTES)) {
            parts.add(Part.OTHER_ATTRIBUTES);
        }
        if (!row.says("barcode")) {
            parts.add(Part.BARCODE);
        }
        boolean ofItself = CsvCardRows.namesParent(row);
        if (!row.says("variant-blocked") && !(ofItself && (row.says("blocked") || row.says("for-web")))) {
            parts.add(Part.VISIBILITY);
        }
        boolean images = !row.says("variant-images") && !(ofItself && row.says(IMAGES));
        return new OfVariant(parts, saidLists(row), images);
    }

    private Map<String, Set<SalePart>> saidLists(CsvRow row) {
        Map<String, Set<SalePart>> said = new TreeMap<>();
        row.cells(StockCardCsv.LIST_PRICE).keySet().forEach(list -> said.put(list, EnumSet.allOf(SalePart.class)));
        row.cleared(StockCardCsv.LIST_PRICE).forEach(list -> said.put(list, EnumSet.allOf(SalePart.class)));
        CsvCell list = prices.listCell(row);
        if (list != null && prices.arePricesSaid(row)) {
            said.put(list.text(), unsaidOfSale(row));
        }
        return said;
    }

    private static Set<SalePart> unsaidOfSale(CsvRow row) {
        Set<SalePart> unsaid = EnumSet.noneOf(SalePart.class);
        SALE.forEach((part, column) -> {
            if (!row.says(column)) {
                unsaid.add(part);
            }
        });
        return unsaid;
    }
}
