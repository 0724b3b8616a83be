package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.store.Unsaid.Part;
import dev.kopru.record.RejectedException;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of a card's variants: any number of dimensions with free names, each with the variant's value. */
final class CardOptions {

    private CardOptions() {}

    /** Refuses what no customer could choose from: options that cannot be read, or two variants with the same ones. */
    static void check(StockCard card, CardGaps gaps) {
        Map<Map<String, String>, String> skus = new HashMap<>();
        for (CardVariant variant : card.variants()) {
            if (variant.blocked()) {
                continue;
            }
            Map<String, String> options = stripped(variant.attributes());
            if (options.containsKey("")) {
                throw RejectedException.because(StockCardReason.INVALID_ATTRIBUTES, variant.sku(), options.get(""));
            }
            if (isUnsaid(variant, gaps)) {
                continue;
            }
            String other = skus.putIfAbsent(options, variant.sku());
            if (other != null) {
                throw RejectedException.because(
                        StockCardReason.DUPLICATE_VARIANT, other, variant.sku(), readable(options));
            }
        }
    }

    /** Those that it does not name may tell it from others. */
    private static boolean isUnsaid(CardVariant variant, CardGaps gaps) {
        return gaps.has(variant.sku(), Part.ATTRIBUTES) || gaps.has(variant.sku(), Part.OTHER_ATTRIBUTES);
    }

    /** Names of all dimensions, in the order in which the variants name them. */
    static List<String> dimensions(List<CardVariant> variants) {
        Set<String> names = new LinkedHashSet<>();
        variants.forEach(variant -> names.addAll(stripped(variant.attributes()).keySet()));
        return List.copyOf(names);
    }

    /** Without blanks at the ends of names and values; a dimension without a value is none. */
    static Map<String, String> stripped(Map<String, String> attributes) {
        Map<String, String> options = new LinkedHashMap<>();
        attributes.forEach((dimension, value) -> {
            if (!value.isBlank()) {
                options.put(dimension.strip(), value.strip());
            }
        });
        return options;
    }

    /** With those that are told to have no value, where the variant does not speak of all. */
    static Map<String, String> told(CardVariant variant, CardGaps gaps) {
        Map<String, String> options = stripped(variant.attributes());
        if (gaps.has(variant.sku(), Part.OTHER_ATTRIBUTES)) {
            variant.attributes().keySet().forEach(dimension -> options.putIfAbsent(dimension.strip(), ""));
        }
        return options;
    }

    static String readable(Map<String, String> options) {
        return options.isEmpty()
                ? "-"
                : options.entrySet().stream()
                        .map(option -> option.getKey() + " = " + option.getValue())
                        .collect(Collectors.joining(", "));
    }
}
