package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A product export in Magento's layout: each variant is a row, and each configurable product packs the SKUs and options
 * of its variants into one cell.
 */
final class MagentoCatalogue {

    private static final String VARIATIONS = "configurable_variations";
    /** Only where the next part begins, so that a value may hold the sign. */
    private static final Pattern BETWEEN_VARIATIONS = Pattern.compile("\\|(?=sku=)");

    private static final Pattern BETWEEN_OPTIONS = Pattern.compile(",(?=[a-z0-9_]+=)");

    private final Map<String, SampleRow> bySku;

    private MagentoCatalogue(List<SampleRow> rows) {
        bySku = SampleRow.by("sku", rows);
    }

    /** One card for each configurable product, and for each product that is no variant of one. */
    static List<StockCard> read(Path file) throws IOException {
        return new MagentoCatalogue(SampleRow.read(file)).cards();
    }

    private List<StockCard> cards() {
        Set<String> packed = new LinkedHashSet<>();
        bySku.values().forEach(row -> variations(row).forEach(options -> packed.add(options.getOrDefault("sku", ""))));
        return bySku.entrySet().stream()
                .filter(row -> !packed.contains(row.getKey()))
                .map(row -> card(row.getValue()))
                .toList();
    }

    private StockCard card(SampleRow row) {
        List<CardVariant> variants = new ArrayList<>();
        List<CardImage> images = new ArrayList<>();
        SampleRow.addImages(null, images(row), images);
        BigDecimal weight = row.number("weight");
        for (Map<String, String> options : variations(row)) {
            String sku = options.getOrDefault("sku", "");
            SampleRow own = variant(sku, row);
            Map<String, String> attributes = new LinkedHashMap<>(options);
            attributes.remove("sku");
            variants.add(variant(own, sku, attributes));
            SampleRow.addImages(sku, images(own).stream().limit(1).toList(), images);
            weight = weight == null ? own.number("weight") : weight;
        }
        if (variants.isEmpty()) {
            variants.add(variant(row, row.text("sku"), Map.of()));
        }
        return new StockCard(
                row.text("sku"),
                row.text("name"),
                row.textOrNull("short_description"),
                row.textOrNull("description"),
                categories(row.text("categories")),
                null,
                SampleRow.UNIT,
                Map.of(),
                SampleRow.VAT_RATE,
                weight,
                row.text("product_online").equals("1"),
                false,
                "",
                SampleRow.CHANGED,
                variants,
                images);
    }

    private SampleRow variant(String sku, SampleRow card) {
        SampleRow row = bySku.get(sku);
        if (row == null) {
            throw new IllegalArgumentException(card.text("sku") + " packs " + sku + ", which has no row");
        }
        return row;
    }

    private static CardVariant variant(SampleRow row, String sku, Map<String, String> attributes) {
        return new CardVariant(sku, attributes, false, List.of(), row.prices("price", "special_price"));
    }

    private static List<Map<String, String>> variations(SampleRow row) {
        return row.text(VARIATIONS).isEmpty()
                ? List.of()
                : BETWEEN_VARIATIONS
                        .splitAsStream(row.text(VARIATIONS))
                        .map(MagentoCatalogue::options)
                        .toList();
    }

    private static Map<String, String> options(String variation) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : BETWEEN_OPTIONS.split(variation)) {
            int at = option.indexOf('=');
            options.put(option.substring(0, at), option.substring(at + 1));
        }
        return options;
    }

    /** Paths below the root, which every path begins with; a comma within a name is told from one between paths by that. */
    private static List<String> categories(String cell) {
        String root = cell.split("[/,]", 2)[0];
        return Pattern.compile(",(?=" + Pattern.quote(root) + "(?:[/,]|$))")
                .splitAsStream(cell)
                .filter(path -> path.startsWith(root + "/"))
                .map(path -> path.substring(root.length() + 1).replace("/", " > "))
                .toList();
    }

    private static List<String> images(SampleRow row) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add(row.text("base_image"));
        paths.addAll(Arrays.asList(row.text("additional_images").split(",")));
        return paths.stream()
                .map(path -> path.startsWith("/") ? path.substring(1) : path)
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
