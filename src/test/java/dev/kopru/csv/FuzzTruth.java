package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.row.CsvRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Which value of a record each column of an undamaged file is, by a strict reader's own table. */
final class FuzzTruth {

    private static final String LINE = "lines[#].";
    private static final String VARIANT = "variants[#].";
    private static final String MOVEMENT = "currencies[0].movements[#].";

    private static final Map<FuzzKind, Map<String, String>> PATHS = Map.of(
            FuzzKind.ORDERS,
            Map.ofEntries(
                    Map.entry("Sipariş Id", "id"),
                    Map.entry("Sipariş No", "number"),
                    Map.entry("Müşteri Id", "customer.id"),
                    Map.entry("Vergi No", "customer.taxNumber"),
                    Map.entry("Telefon", "customer.phone"),
                    Map.entry("Fatura Adresi", "billing.line"),
                    Map.entry("Sipariş Notu", "note"),
                    Map.entry("Genel Toplam", "total"),
                    Map.entry("Stok Kodu", LINE + "sku"),
                    Map.entry("Ürün Adı", LINE + "name"),
                    Map.entry("Miktar", LINE + "quantity"),
                    Map.entry("Birim Fiyat", LINE + "unitPrice"),
                    Map.entry("KDV Oranı", LINE + "vatRate"),
                    Map.entry("Satır Toplamı", LINE + "lineTotal"),
                    Map.entry("InvoiceNo", "id"),
                    Map.entry("StockCode", LINE + "sku"),
                    Map.entry("Description", LINE + "name"),
                    Map.entry("Quantity", LINE + "quantity"),
                    Map.entry("UnitPrice", LINE + "unitPrice")),
            FuzzKind.STOCK_CARDS,
            Map.of(
                    "Kart Kodu", "code",
                    "Ad", "name",
                    "Açıklama", "description",
                    "Marka", "brand",
                    "Ağırlık (kg)", "weightKg",
                    "SKU", VARIANT + "sku",
                    "Barkod", VARIANT + "barcodes[0]",
                    "Fiyat", VARIANT + "prices[0].price"),
            FuzzKind.INVENTORY,
            Map.of("Stok Kodu", "sku", "Miktar", "quantity", "Birim", "unit"),
            FuzzKind.MOVEMENTS,
            Map.of(
                    "Cari Kodu", "code",
                    "Ünvan", "title",
                    "Vergi No", "taxNumber",
                    "Bakiye", "currencies[0].balance",
                    "Belge No", MOVEMENT + "documentNumber",
                    "Açıklama", MOVEMENT + "description",
                    "Borç", MOVEMENT + "debit",
                    "Alacak", MOVEMENT + "credit",
                    "Hareket No", MOVEMENT + "id"));

    private FuzzTruth() {}

    /** Fails where an undamaged file is not read as what it says. */
    static void check(FuzzFile file, List<ReadRecord> read) {
        FuzzLines lines = new FuzzLines(new String(file.written().bytes(), file.charset()), file.delimiter());
        Map<String, String> paths = file.profile().equals("woocommerce") ? Map.of() : PATHS.get(file.kind());
        int rows = 0;
        for (ReadRecord record : read) {
            for (int n = 0; n < record.group().rows().size(); n++, rows++) {
                CsvRow row = record.group().rows().get(n);
                List<String> cells =
                        FuzzLines.canonical(lines.strict(row.line()).cells(), file.width());
                assertThat(FuzzLines.canonical(row.values(), file.width()))
                        .as(file.name())
                        .isEqualTo(cells);
                for (int column = 0; column < cells.size() && !record.isRejected(); column++) {
                    String path =
                            paths == null ? null : paths.get(file.rows().get(0).get(column));
                    if (path != null && !cells.get(column).isEmpty()) {
                        checkValue(record, path.replace("#", String.valueOf(n)), cells.get(column), file);
                    }
                }
            }
        }
        assertThat(rows).as("rows of " + file.name()).isEqualTo(file.rows().size() - 1);
    }

    private static void checkValue(ReadRecord record, String path, String cell, FuzzFile file) {
        BigDecimal figure = record.leaves().figures().get(path);
        if (figure == null) {
            assertThat(record.leaves().texts().get(path))
                    .as(file.name() + " " + path)
                    .isEqualTo(cell);
        } else {
            assertThat(figure).as(file.name() + " " + path).isEqualTo(FuzzFigures.read(cell, file.numbers()));
        }
    }
}
