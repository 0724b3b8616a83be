package dev.kopru.connector.accounting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Stock cards for tests of what a shop is given. */
public final class SampleStockCards {

    public static final Instant NOON = Instant.parse("2026-03-08T09:00:00Z");

    private static final Instant SALE = Instant.parse("2026-03-01T00:00:00.5Z");

    private static final Map<String, BigDecimal> UNITS = Map.of("koli", new BigDecimal("12.000000"));

    private SampleStockCards() {}

    /** With every field, two dimensions and several of each part. */
    public static StockCard full(String code) {
        return new StockCard(
                code,
                "Çiçek Desenli Midi Elbise 👗",
                "Kısa <b>açıklama</b>",
                "<p>Uzun açıklama: şık, ipeksi</p>",
                List.of("Kadın > Giyim > Elbise", "Yaz > Elbise", "İndirim"),
                "Ilgın",
                "adet",
                UNITS,
                new BigDecimal("10.00"),
                new BigDecimal("0.450"),
                true,
                false,
                "",
                NOON,
                List.of(
                        variant(code, "MVI", "Mavi", "40", List.of("8690000000019", "8680000000012")),
                        variant(code, "KRM", "Kırmızı", "38", List.of("8690000000026")),
                        variant(code, "KRM", "Kırmızı", "36", List.of())),
                List.of(
                        new CardImage(1, null, CardImage.Kind.FILE, "elbise/çiçekli 1.jpg", ""),
                        new CardImage(2, code + "-KRM-38", CardImage.Kind.URL, "https://ornek.example/k.png?x=1", ""),
                        new CardImage(3, null, CardImage.Kind.STORED, code + "/3", ""),
                        new CardImage(5, null, CardImage.Kind.UNKNOWN, "ftp", "")));
    }

    /** As little as a program lets people enter. */
    public static StockCard bare(String code) {
        return new StockCard(
                code, "", null, null, List.of(), null, "adet", UNITS, null, null, true, true, "", NOON, List.of(),
                List.of());
    }

    /** One of many, with one variant whose SKU is written like the code of the card before it. */
    public static StockCard numbered(int number) {
        String code = code(number);
        String sku = number == 0 ? code(9999) : code(number - 1);
        return new StockCard(
                code,
                "Kart " + number,
                null,
                null,
                List.of("Ev"),
                null,
                "adet",
                UNITS,
                new BigDecimal("20.00"),
                null,
                true,
                false,
                "",
                NOON,
                List.of(new CardVariant(sku, Map.of(), false, List.of("869" + number), prices("10"))),
                List.of());
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "K-%04d", number);
    }

    private static CardVariant variant(
            String code, String colourCode, String colour, String size, List<String> barcodes) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("renk", colour);
        attributes.put("beden", size);
        return new CardVariant(
                code + "-" + colourCode + "-" + size, attributes, size.equals("36"), barcodes, prices(size));
    }

    private static List<CardPrice> prices(String lira) {
        return List.of(
                new CardPrice("BAYI", "TRY", false, null, new BigDecimal(lira + ".123456"), null, null, null),
                new CardPrice(
                        "PERAKENDE",
                        "TRY",
                        true,
                        null,
                        new BigDecimal(lira + ".900000"),
                        new BigDecimal("9.900000"),
                        SALE,
                        SALE.plusSeconds(86_400)));
    }
}
