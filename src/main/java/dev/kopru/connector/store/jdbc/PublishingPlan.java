package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.Product.HiddenSku;
import dev.kopru.connector.store.Product.Hiding;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.connector.store.ProductPrice.SalePart;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.connector.store.Unsaid;
import dev.kopru.connector.store.Unsaid.Part;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the shop shall have after a call, compared with what it has; rows in the order of their keys. */
class PublishingPlan {

    private static final String EVERYBODY = "";
    private static final Map<Part, ProductField> STAYING = Map.of(
            Part.ATTRIBUTES, ProductField.ATTRIBUTES,
            Part.BARCODE, ProductField.BARCODE,
            Part.VISIBILITY, ProductField.VISIBILITY);

    private final Set<ProductField> owned;
    private final Map<String, ShopProduct> presentProducts;
    private final Map<String, ShopVariant> presentVariants;
    private final Map<String, ShopProduct> products = new TreeMap<>();
    private final Map<String, ShopVariant> variants = new TreeMap<>();
    private final Map<String, List<List<String>>> categories = new LinkedHashMap<>();
    private final Map<String, List<String>> dimensions = new LinkedHashMap<>();
    private final Set<String> growing = new TreeSet<>();
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
        Set<ProductField> told = told(product);
        products.put(key, present == null ? sent : present.with(sent, told));
        if (present == null || told.contains(ProductField.CATEGORIES)) {
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
            if (product.unsaid().contains(ProductField.ATTRIBUTES)) {
                growing.add(key);
            }
        }
    }

    /** Owned fields that the product speaks of. */
    private Set<ProductField> told(Product product) {
        Set<ProductField> told = EnumSet.noneOf(ProductField.class);
        told.addAll(owned);
        told.removeAll(product.unsaid());
        return told;
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
        @Nullable ShopVariant present = presentVariants.get(key);
        Map<String, String> attributes = attributes(variant, present);
        ShopVariant sent = ShopVariant.of(code, variant, attributes);
        Set<ProductField> told = told(variant.unsaid());
        variants.put(key, present == null ? sent : present.with(sent, told, unsaidOfSale(variant)));
        if (present == null || told.contains(ProductField.ATTRIBUTES)) {
            described.put(key, attributes);
        }
        if (present == null || owned.contains(ProductField.PRICES)) {
            priced.put(key, variant);
        }
        zeroed.remove(key);
    }

    private static Set<SalePart> unsaidOfSale(ProductVariant variant) {
        return variant.prices().stream().findFirst().map(ProductPrice::unsaid).orElse(Set.of());
    }

    private Set<ProductField> told(Unsaid unsaid) {
        Set<ProductField> told = EnumSet.noneOf(ProductField.class);
        told.addAll(owned);
        STAYING.forEach((part, field) -> {
            if (unsaid.has(part)) {
                told.remove(field);
            }
        });
        if (unsaid.hasPriceOf(EVERYBODY)) {
            told.remove(ProductField.PRICES);
        }
        return told;
    }

    /** Those that the variant names, and beside them those of the shop where it does not speak of the others. */
    private static Map<String, String> attributes(ProductVariant variant, @Nullable ShopVariant present) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (present != null && variant.unsaid().has(Part.OTHER_ATTRIBUTES)) {
            attributes.putAll(present.named());
        }
        variant.attributes().forEach((dimension, value) -> {
            if (value.isBlank()) {
                attributes.remove(dimension.strip());
            } else if (!dimension.isBlank()) {
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

    /** Products whose dimensions are only added to. */
    Set<String> growing() {
        return growing;
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
