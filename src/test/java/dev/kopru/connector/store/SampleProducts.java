package dev.kopru.connector.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products for tests. */
public final class SampleProducts {

    private static final Instant SALE = Instant.parse("2026-03-01T00:00:00.123456Z");

    private SampleProducts() {}

    /** With every field, in red and blue. */
    public static Product dress(String code) {
        return product(
                code,
                "Çiçek Desenli Midi Elbise 👗",
                List.of(List.of("Kadın", "Giyim", "Elbise"), List.of("Yeni")),
                List.of("renk", "beden"),
                List.of(
                        variant(code + "-MVI-S", 1, "869" + code, colourAndSize("Mavi", "S")),
                        variant(code + "-KRM-S", 2, null, colourAndSize("Kırmızı", "S"))));
    }

    /** Without variants, sold under its own code. */
    public static Product simple(String code, String name, String... category) {
        return product(
                code, name, List.of(List.of(category)), List.of(), List.of(variant(code, 1, "869" + code, Map.of())));
    }

    /** As little as a product may have. */
    public static Product bare(String code) {
        ProductPrice price = new ProductPrice("", "USD", false, new BigDecimal("1"), null, null, null);
        return new Product(
                code,
                "Bare",
                null,
                null,
                List.of(),
                null,
                "adet",
                new BigDecimal("0"),
                null,
                List.of(),
                List.of(new ProductVariant(code, 1, Map.of(), null, List.of(price))),
                List.of());
    }

    public static Product product(
            String code,
            String name,
            List<List<String>> categories,
            List<String> dimensions,
            List<ProductVariant> variants) {
        return new Product(
                code,
                name,
                "Kısa açıklama",
                "<p>Uzun <b>açıklama</b></p>",
                categories,
                "Ilgın",
                "adet",
                new BigDecimal("10"),
                new BigDecimal("0.45"),
                dimensions,
                variants,
                List.of());
    }

    public static ProductVariant variant(
            String sku, int position, @Nullable String barcode, Map<String, String> attributes) {
        return new ProductVariant(sku, position, attributes, barcode, prices("899.9"));
    }

    /** For everybody with a sale, for dealers without. */
    public static List<ProductPrice> prices(String lira) {
        return List.of(
                new ProductPrice(
                        "", "TRY", true, new BigDecimal(lira), new BigDecimal("799.9"), SALE, SALE.plusSeconds(86_400)),
                new ProductPrice("BAYI", "TRY", false, new BigDecimal("500.123456"), null, null, null));
    }

    public static Map<String, String> colourAndSize(String colour, String size) {
        return attributes("renk", colour, "beden", size);
    }

    public static Map<String, String> attributes(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }

    /** The same product with other variants. */
    public static Product with(Product product, List<String> dimensions, List<ProductVariant> variants) {
        return new Product(
                product.code(),
                product.name(),
                product.shortDescription(),
                product.description(),
                product.categories(),
                product.brand(),
                product.unit(),
                product.vatRate(),
                product.weightKg(),
                dimensions,
                variants,
                product.hiddenSkus());
    }

    /** The same product without some variants that it had. */
    public static Product hiding(Product product, Product.HiddenSku... hidden) {
        List<String> gone = List.of(hidden).stream().map(Product.HiddenSku::sku).toList();
        List<ProductVariant> left = new ArrayList<>(product.variants());
        left.removeIf(variant -> gone.contains(variant.sku()));
        return new Product(
                product.code(),
                product.name(),
                product.shortDescription(),
                product.description(),
                product.categories(),
                product.brand(),
                product.unit(),
                product.vatRate(),
                product.weightKg(),
                product.dimensions(),
                left,
                List.of(hidden));
    }
}
