package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.Product.HiddenSku;
import dev.kopru.connector.store.Product.Hiding;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductVariant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the shop shall have after a call, compared with what it has; rows in the order of their keys. */
class PublishingPlan {

    private final Set<ProductField> owned;
    private final Map<String, ShopProduct> presentProducts;
    private final Map<String, ShopVariant> presentVariants;
    private final Map<String, ShopProduct> products = new TreeMap<>();
    private final Map<String, ShopVariant> variants = new TreeMap<>();
    private final Map<String, List<List<String>>> categories = new LinkedHashMap<>();
    private final Map<String, List<String>> dimensions = new LinkedHashMap<>();
    // As they come: new values are added to the shop's lists in this order.
    private final Map<String, Map<String, String>> described = new LinkedHashMap<>();
    private final Map<String, ProductVariant> priced = new TreeMap<>();
    private final Set<String> zeroed = new TreeSet<>();

    private PublishingPlan(
            Set<ProductField> owned,
            Map<String, ShopProduct> presentProducts,
            Map<String, ShopVariant> presentVariants) {
        this.owned = owned;
        this.presentProducts = presentProducts;
        this.presentVariants = presentVariants;
    }

    static PublishingPlan of(
            List<Product> products,
            Set<ProductField> owned,
            Map<String, ShopProduct> presentProducts,
            Map<String, ShopVariant> presentVariants) {
        PublishingPlan plan = new PublishingPlan(owned, presentProducts, presentVariants);
        products.forEach(plan::add);
        // After all hiding, so that a variant that moves to another product is shown there.
        products.forEach(product -> product.hiddenSkus().forEach(hidden -> plan.hide(product.code(), hidden)));
        products.forEach(product -> product.variants().forEach(variant -> plan.add(product.code(), variant)));
        return plan;
    }

    private void add(Product product) {
        String key = Codes.key(product.code());
        ShopProduct sent = ShopProduct.of(product);
        ShopProduct present = presentProducts.get(key);
        products.put(key, present == null ? sent : present.with(sent, owned));
        if (present == null || owned.contains(ProductField.CATEGORIES)) {
            categories.put(
                    key,
                    product.categories().stream()
                            .map(CategoryTree::path)
                            .filter(path -> !path.isEmpty())
                            .toList());
        }
        if (present == null || owned.contains(ProductField.ATTRIBUTES)) {
            dimensions.put(
                    key,
                    CategoryTree.path(product.dimensions()).stream().distinct().toList());
        }
    }

    private void hide(String code, HiddenSku hidden) {
        String key = Codes.key(hidden.sku());
        ShopVariant present = presentVariants.get(key);
        if (present == null || !present.isOf(code)) {
            return;
        }
        if (hidden.hiding() == Hiding.QUANTITY_ZERO) {
            zeroed.add(key);
        }
        boolean shown = hidden.hiding() == Hiding.QUANTITY_ZERO
                && (present.visible() || owned.contains(ProductField.VISIBILITY));
        variants.put(key, present.shown(shown));
    }

    private void add(String code, ProductVariant variant) {
        String key = Codes.key(variant.sku());
        Map<String, String> attributes = attributes(variant);
        ShopVariant sent = ShopVariant.of(code, variant, attributes);
        @Nullable ShopVariant present = presentVariants.get(key);
        variants.put(key, present == null ? sent : present.with(sent, owned));
        if (present == null || owned.contains(ProductField.ATTRIBUTES)) {
            described.put(key, attributes);
        }
        if (present == null || owned.contains(ProductField.PRICES)) {
            priced.put(key, variant);
        }
        zeroed.remove(key);
    }

    private static Map<String, String> attributes(ProductVariant variant) {
        Map<String, String> attributes = new LinkedHashMap<>();
        variant.attributes().forEach((dimension, value) -> {
            if (!dimension.isBlank() && !value.isBlank()) {
                attributes.put(dimension.strip(), value.strip());
            }
        });
        return attributes;
    }

    /** Products that are new or differ; {@code touched} ones differ in something that is not in their row. */
    Collection<ShopProduct> changedProducts(Set<String> touched) {
        return products.entrySet().stream()
                .filter(product -> touched.contains(product.getKey())
                        || !product.getValue().equals(presentProducts.get(product.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    Collection<ShopVariant> changedVariants() {
        return variants.entrySet().stream()
                .filter(variant -> !variant.getValue().equals(presentVariants.get(variant.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Paths of the categories to be written, by product. */
    Map<String, List<List<String>>> categories() {
        return categories;
    }

    /** Names of the dimensions to be written, by product. */
    Map<String, List<String>> dimensions() {
        return dimensions;
    }

    /** Attributes to be written, by SKU. */
    Map<String, Map<String, String>> described() {
        return described;
    }

    /** Variants whose prices are to be written. */
    Collection<ProductVariant> priced() {
        return priced.values();
    }

    /** SKUs whose quantity becomes zero. */
    Set<String> zeroed() {
        return zeroed;
    }
}
