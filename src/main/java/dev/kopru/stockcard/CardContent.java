package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.connector.store.Unsaid;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the shop was told last of a card, as people are shown it. */
record CardContent(
        String code,
        String name,
        @Nullable String brand,
        String unit,
        BigDecimal vatRate,
        List<List<String>> categories,
        List<Sold> variants) {

    /** A variant and what it costs; empty prices are not known. */
    record Sold(String sku, Map<String, String> attributes, @Nullable String barcode, List<ProductPrice> prices) {}

    static CardContent of(Product product) {
        return new CardContent(
                product.code(),
                product.name(),
                product.brand(),
                product.unit(),
                product.vatRate(),
                product.categories(),
                product.variants().stream()
                        .map(one -> new Sold(one.sku(), one.attributes(), one.barcode(), one.prices()))
                        .toList());
    }

    /** Whether all of it is said. */
    static boolean isWhole(Product product) {
        return product.unsaid().isEmpty()
                && product.variants().stream()
                        .allMatch(one -> one.unsaid().parts().isEmpty()
                                && one.unsaid().groups().isEmpty());
    }

    /** What the product does not say stays as it was told before. */
    CardContent with(Product product) {
        Map<String, Sold> merged = new LinkedHashMap<>();
        variants.forEach(one -> merged.put(one.sku(), one));
        product.variants().forEach(one -> merged.put(one.sku(), merged(one, merged.get(one.sku()))));
        return new CardContent(
                code,
                said(product, ProductField.NAME) ? product.name() : name,
                said(product, ProductField.BRAND) ? product.brand() : brand,
                said(product, ProductField.UNIT) ? product.unit() : unit,
                said(product, ProductField.VAT_RATE) ? product.vatRate() : vatRate,
                said(product, ProductField.CATEGORIES) ? product.categories() : categories,
                List.copyOf(merged.values()));
    }

    private static boolean said(Product product, ProductField field) {
        return !product.unsaid().contains(field);
    }

    private static Sold merged(ProductVariant said, @Nullable Sold before) {
        if (before == null) {
            return new Sold(said.sku(), said.attributes(), said.barcode(), said.prices());
        }
        Unsaid unsaid = said.unsaid();
        Map<String, String> attributes = new LinkedHashMap<>(
                unsaid.has(Unsaid.Part.OTHER_ATTRIBUTES) ? before.attributes() : Map.<String, String>of());
        attributes.putAll(unsaid.has(Unsaid.Part.ATTRIBUTES) ? before.attributes() : said.attributes());
        return new Sold(
                said.sku(),
                attributes,
                unsaid.has(Unsaid.Part.BARCODE) ? before.barcode() : said.barcode(),
                said.prices().isEmpty() ? before.prices() : said.prices());
    }
}
