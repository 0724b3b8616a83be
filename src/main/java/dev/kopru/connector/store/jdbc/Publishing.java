package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.Product.HiddenSku;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductVariant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes products: all of a call in one transaction, and only what differs from what the shop has. */
class Publishing {

    static final List<Operation> OPERATIONS = Stream.of(
                    ProductRows.OPERATIONS,
                    ProductLinks.OPERATIONS,
                    CategoryTree.OPERATIONS,
                    OptionLists.OPERATIONS,
                    VariantRows.OPERATIONS,
                    VariantOptions.OPERATIONS,
                    ShopPrices.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private final Database database;
    private final ProductRows products;
    private final VariantRows variants;
    private final CategoryTree tree;
    private final OptionLists options;
    private final ProductLinks productCategories;
    private final ProductLinks productOptions;
    private final VariantOptions variantOptions;
    private final ShopPrices prices;

    Publishing(Database database, ProductRows products, VariantRows variants) {
        this.database = database;
        this.products = products;
        this.variants = variants;
        this.tree = new CategoryTree(database);
        this.options = new OptionLists(database);
        this.productCategories = ProductLinks.categories(database);
        this.productOptions = ProductLinks.options(database);
        this.variantOptions = new VariantOptions(database);
        this.prices = new ShopPrices(database);
    }

    List<Answer> publish(List<Product> wanted, Set<ProductField> owned) {
        Bulk<Product, Answer> bulk = new Bulk<>(
                (some, again) -> publishTogether(some, owned),
                (product, detail) -> new Answer.Refused(product.code(), detail));
        return bulk.write(wanted);
    }

    private List<Answer> publishTogether(List<Product> wanted, Set<ProductField> owned) {
        return database.inTransaction("publishing products", () -> {
            write(PublishingPlan.of(
                    wanted,
                    owned,
                    products.lock(wanted.stream().map(Product::code).toList()),
                    variants.lock(skus(wanted))));
            return wanted.stream()
                    .<Answer>map(product -> new Answer.Taken(product.code()))
                    .toList();
        });
    }

    private static Set<String> skus(List<Product> wanted) {
        return wanted.stream()
                .flatMap(product -> Stream.concat(
                        product.variants().stream().map(ProductVariant::sku),
                        product.hiddenSkus().stream().map(HiddenSku::sku)))
                .collect(Collectors.toSet());
    }

    private void write(PublishingPlan plan) {
        Set<String> touched = new HashSet<>(writeCategories(plan.categories()));
        Map<String, Long> optionIds = options.options(optionNames(plan));
        touched.addAll(productOptions.replace(ids(plan.dimensions(), optionIds), plan.growing()));
        products.write(plan.changedProducts(touched));
        variants.write(plan.changedVariants());
        writeAttributes(plan.described(), optionIds);
        prices.replace(plan.priced());
        variants.zero(plan.zeroed());
    }

    private Set<String> writeCategories(Map<String, List<List<String>>> paths) {
        Set<List<String>> all = new LinkedHashSet<>();
        paths.values().forEach(all::addAll);
        return productCategories.replace(ids(paths, tree.ids(all)));
    }

    private static Set<String> optionNames(PublishingPlan plan) {
        Set<String> names = new LinkedHashSet<>();
        plan.dimensions().values().forEach(names::addAll);
        plan.described().values().forEach(attributes -> names.addAll(attributes.keySet()));
        return names;
    }

    /** The lists with ids in place of names, each id once. */
    private static <T> Map<String, List<Long>> ids(Map<String, List<T>> lists, Map<T, Long> ids) {
        Map<String, List<Long>> idLists = new TreeMap<>();
        lists.forEach((code, names) -> idLists.put(
                code,
                names.stream()
                        .map(name -> Objects.requireNonNull(ids.get(name), String.valueOf(name)))
                        .distinct()
                        .toList()));
        return idLists;
    }

    private void writeAttributes(Map<String, Map<String, String>> attributes, Map<String, Long> optionIds) {
        Set<OptionLists.OptionValue> wanted = new LinkedHashSet<>();
        attributes
                .values()
                .forEach(variant ->
                        variant.forEach((dimension, value) -> wanted.add(value(dimension, value, optionIds))));
        Map<OptionLists.OptionValue, Long> valueIds = options.values(wanted);
        Map<String, Map<Long, Long>> values = new HashMap<>();
        attributes.forEach((sku, variant) -> {
            Map<Long, Long> ids = new TreeMap<>();
            variant.forEach((dimension, text) -> {
                OptionLists.OptionValue value = value(dimension, text, optionIds);
                ids.put(value.optionId(), Objects.requireNonNull(valueIds.get(value), text));
            });
            values.put(sku, ids);
        });
        variantOptions.replace(values);
    }

    private static OptionLists.OptionValue value(String dimension, String text, Map<String, Long> optionIds) {
        return new OptionLists.OptionValue(Objects.requireNonNull(optionIds.get(dimension), dimension), text);
    }
}
