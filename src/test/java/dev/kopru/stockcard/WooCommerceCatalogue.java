package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A product export in WooCommerce's layout: variations have rows of their own, which name their product's SKU or id. */
final class WooCommerceCatalogue {

    private static final Pattern BETWEEN_VALUES = Pattern.compile("(?<!\\\\),");

    private final List<SampleRow> rows;

    private WooCommerceCatalogue(List<SampleRow> rows) {
        this.rows = rows;
    }

    /** One card for each variable and each simple product; groups and products of other shops are none. */
    static List<StockCard> read(Path file) throws IOException {
        return new WooCommerceCatalogue(SampleRow.read(file)).cards();
    }

    private List<StockCard> cards() {
        SampleRow.by("SKU", rows);
        Map<String, List<SampleRow>> byParent = new LinkedHashMap<>();
        rows.stream().filter(row -> is(row, "variation")).forEach(row -> byParent.computeIfAbsent(
                        row.text("Parent"), parent -> new ArrayList<>())
                .add(row));
        List<StockCard> cards = new ArrayList<>();
        for (SampleRow row : rows) {
            if (is(row, "simple")) {
                cards.add(card(row, List.of()));
            } else if (is(row, "variable")) {
                List<SampleRow> variations = new ArrayList<>();
                for (String name : List.of(row.text("SKU"), "id:" + row.text("ID"))) {
                    List<SampleRow> named = byParent.remove(name);
                    variations.addAll(named == null ? List.of() : named);
                }
                cards.add(card(row, variations));
            }
        }
        refuseOrphans(byParent.keySet());
        return cards;
    }

    private static StockCard card(SampleRow row, List<SampleRow> variations) {
        List<CardVariant> variants = new ArrayList<>();
        List<CardImage> images = new ArrayList<>();
        SampleRow.addImages(null, values(row.text("Images")), images);
        for (SampleRow variation : variations) {
            variants.add(variant(variation, attributes(variation)));
            SampleRow.addImages(variation.text("SKU"), values(variation.text("Images")), images);
        }
        if (is(row, "simple")) {
            variants.add(variant(row, Map.of()));
        }
        return new StockCard(
                row.text("SKU"),
                row.text("Name"),
                row.textOrNull("Short description"),
                row.textOrNull("Description"),
                values(row.text("Categories")),
                null,
                SampleRow.UNIT,
                Map.of(),
                SampleRow.VAT_RATE,
                row.number("Weight (kg)"),
                row.text("Published").equals("1"),
                false,
                "",
                SampleRow.CHANGED,
                variants,
                images);
    }

    private static CardVariant variant(SampleRow row, Map<String, String> attributes) {
        boolean blocked = !row.text("Published").equals("1");
        return new CardVariant(
                row.text("SKU"), attributes, blocked, List.of(), row.prices("Regular price", "Sale price"));
    }

    /** An attribute without a value stands for any value, and is none of the variant's. */
    private static Map<String, String> attributes(SampleRow row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; !row.text("Attribute " + i + " name").isEmpty(); i++) {
            String value = row.text("Attribute " + i + " value(s)");
            if (!value.isEmpty()) {
                attributes.put(row.text("Attribute " + i + " name"), plain(value));
            }
        }
        return attributes;
    }

    private static void refuseOrphans(Set<String> parents) {
        if (!parents.isEmpty()) {
            throw new IllegalArgumentException("There are variations of " + parents + ", which have no row");
        }
    }

    private static boolean is(SampleRow row, String type) {
        return Arrays.asList(row.text("Type").split(", ")).contains(type);
    }

    private static List<String> values(String cell) {
        return BETWEEN_VALUES
                .splitAsStream(cell)
                .map(value -> plain(value.strip()))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String plain(String value) {
        return value.replace("\\,", ",");
    }
}
