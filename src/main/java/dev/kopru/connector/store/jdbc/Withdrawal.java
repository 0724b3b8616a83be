package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.store.Product.Hiding;
import dev.kopru.connector.store.Publication;
import dev.kopru.connector.store.Unpublishing;
import java.util.List;

/** Takes products off the shop, with every variant that the shop has of them; all of a call in one transaction. */
class Withdrawal {

    private final Database database;
    private final ProductRows products;
    private final VariantRows variants;
    private final Bulk<Unpublishing, Publication> bulk = new Bulk<>(
            (some, again) -> withdrawTogether(some),
            (product, detail) -> new Publication.Refused(product.code(), detail));

    Withdrawal(Database database, ProductRows products, VariantRows variants) {
        this.database = database;
        this.products = products;
        this.variants = variants;
    }

    List<Publication> withdraw(List<Unpublishing> unpublishings) {
        return bulk.write(unpublishings);
    }

    private List<Publication> withdrawTogether(List<Unpublishing> unpublishings) {
        return database.inTransaction("taking products off the shop", () -> {
            List<String> hidden = codes(unpublishings, Hiding.HIDE);
            products.hide(hidden);
            variants.hide(variants.ofProducts(hidden));
            variants.zero(variants.ofProducts(codes(unpublishings, Hiding.QUANTITY_ZERO)));
            return unpublishings.stream()
                    .<Publication>map(product -> new Publication.Done(product.code()))
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
