package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardPrice;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A row of another shop's catalogue, and what such catalogues leave out. */
record SampleRow(CSVRecord cells) {

    static final Instant CHANGED = Instant.parse("2026-03-01T09:00:00Z");
    static final String UNIT = "ADET";
    static final BigDecimal VAT_RATE = new BigDecimal("20.00");
    private static final String LIST = "PERAKENDE";

    static List<SampleRow> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(text)) {
            return rows.stream().map(SampleRow::new).toList();
        }
    }

    /** Throws when two rows have the same value. */
    static Map<String, SampleRow> by(String column, List<SampleRow> rows) {
        Map<String, SampleRow> byValue = new LinkedHashMap<>();
        for (SampleRow row : rows) {
            if (byValue.put(row.text(column), row) != null) {
                throw new IllegalArgumentException(column + " " + row.text(column) + " stands twice");
            }
        }
        return byValue;
    }

    /** Empty for a column that the file does not have. */
    String text(String column) {
        return cells.isSet(column) ? cells.get(column).strip() : "";
    }

    @Nullable
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    BigDecimal number(String column) {
        String text = text(column);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    List<CardPrice> prices(String price, String salePrice) {
        BigDecimal amount = number(price);
        return amount == null
                ? List.of()
                : List.of(new CardPrice(LIST, "TRY", true, null, amount, number(salePrice), null, null));
    }

    /** Images in the order given; addresses and paths are told apart. */
    static void addImages(@Nullable String sku, List<String> locations, List<CardImage> images) {
        for (String location : locations) {
            CardImage.Kind kind = location.contains("://") ? CardImage.Kind.URL : CardImage.Kind.FILE;
            images.add(new CardImage(images.size() + 1, sku, kind, location, ""));
        }
    }
}
