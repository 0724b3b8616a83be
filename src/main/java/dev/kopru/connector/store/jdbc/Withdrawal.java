package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.store.Product.Hiding;
import dev.kopru.connector.store.Unpublishing;
import java.util.List;

/** Takes products off the shop, with every variant that the shop has of them; all of a call in one transaction. */
class Withdrawal {

    private final Database database;
    private final ProductRows products;
    private final VariantRows variants;
    private final Bulk<Unpublishing, Answer> bulk = new Bulk<>(
            (some, again) -> withdrawTogether(some), (product, detail) -> new Answer.Refused(product.code(), detail));

    Withdrawal(Database database, ProductRows products, VariantRows variants) {
        this.database = database;
        this.products = products;
        this.variants = variants;
    }

    List<Answer> withdraw(List<Unpublishing> unpublishings) {
        return bulk.write(unpublishings);
    }

    private List<Answer> withdrawTogether(List<Unpublishing> unpublishings) {
        return database.inTransaction("taking products off the shop", () -> {
            List<String> hidden = codes(unpublishings, Hiding.HIDE);
            products.hide(hidden);
            variants.hide(variants.ofProducts(hidden));
            variants.zero(variants.ofProducts(codes(unpublishings, Hiding.QUANTITY_ZERO)));
            return unpublishings.stream()
                    .<Answer>map(product -> new Answer.Taken(product.code()))
                    .toList();
        });
    }

    private static List<String> codes(List<Unpublishing> unpublishings, Hiding hiding) {
        return unpublishings.stream()
                .filter(product -> product.hiding() == hiding)
                .map(Unpublishing::code)
                .sorted()
                .distinct()
                .toList();
    }
}
