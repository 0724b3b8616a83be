package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The products' own rows; to be used inside a transaction. */
record ProductRows(Database database) {

    private static final Operation LOCK = Operation.named("products-lock")
            .with("codes")
            .returning(
                    "code",
                    "name",
                    "short_description",
                    "description",
                    "brand",
                    "unit",
                    "vat_rate",
                    "weight_kg",
                    "visible");
    private static final Operation WRITE = Operation.named("product-write")
            .with(
                    "code",
                    "name",
                    "short_description",
                    "description",
                    "brand",
                    "unit",
                    "vat_rate",
                    "weight_kg",
                    "visible");
    private static final Operation KNOWN =
            Operation.named("products-known").with("codes").returning("code");
    private static final Operation HIDE = Operation.named("products-hide").with("codes");

    static final List<Operation> OPERATIONS = List.of(LOCK, WRITE, KNOWN, HIDE);

    Map<String, ShopProduct> lock(Collection<String> codes) {
        Map<String, ShopProduct> products = new HashMap<>();
        database.query(LOCK, Values.of("codes", codes), ShopProduct::read)
                .forEach(product -> products.put(Codes.key(product.code()), product));
        return products;
    }

    void write(Collection<ShopProduct> products) {
        database.batch(WRITE, products.stream().map(ShopProduct::values).toList());
    }

    Set<String> known(Collection<String> codes) {
        return database.query(KNOWN, Values.of("codes", codes), row -> row.textOrEmpty("code")).stream()
                .collect(Collectors.toSet());
    }

    void hide(Collection<String> codes) {
        if (!codes.isEmpty()) {
            database.update(HIDE, Values.of("codes", codes));
        }
    }
}
