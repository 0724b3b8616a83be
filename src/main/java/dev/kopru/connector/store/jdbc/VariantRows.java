package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Slices;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The variants' own rows, and the quantities that are zero; to be used inside a transaction. */
record VariantRows(Database database) {

    private static final String[] COLUMNS = {
        "sku",
        "product_code",
        "position",
        "attributes",
        "barcode",
        "price",
        "currency",
        "price_includes_vat",
        "sale_price",
        "sale_from",
        "sale_until",
        "visible"
    };

    private static final Operation LOCK =
            Operation.named("variants-lock").with("skus").returning(COLUMNS);
    private static final Operation OF_PRODUCTS =
            Operation.named("variants-of-products").with("codes").returning("sku");
    private static final Operation WRITE = Operation.named("variant-write").with(COLUMNS);
    private static final Operation HIDE = Operation.named("variants-hide").with("skus");
    private static final Operation ZERO = Operation.named("stock-zero").with("sku");

    static final List<Operation> OPERATIONS = List.of(LOCK, OF_PRODUCTS, WRITE, HIDE, ZERO);

    Map<String, ShopVariant> lock(Collection<String> skus) {
        Map<String, ShopVariant> variants = new HashMap<>();
        // In order also over the slices, so that two transactions do not wait for each other.
        for (List<String> slice : Slices.of(new TreeSet<>(skus))) {
            database.query(LOCK, Values.of("skus", slice), ShopVariant::read)
                    .forEach(variant -> variants.put(Codes.key(variant.sku()), variant));
        }
        return variants;
    }

    List<String> ofProducts(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : database.query(OF_PRODUCTS, Values.of("codes", codes), row -> row.textOrEmpty("sku"));
    }

    void write(Collection<ShopVariant> variants) {
        database.batch(WRITE, variants.stream().map(ShopVariant::values).toList());
    }

    void hide(Collection<String> skus) {
        Slices.of(skus).forEach(slice -> database.update(HIDE, Values.of("skus", slice)));
    }

    void zero(Collection<String> skus) {
        database.batch(
                ZERO, skus.stream().sorted().map(sku -> new RowValues(sku)).toList());
    }
}
