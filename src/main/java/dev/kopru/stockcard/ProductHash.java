package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.connector.store.Unsaid.Part;
import dev.kopru.record.Fingerprint;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fingerprints of what the shop is told, as far as Köprü owns it: what changes nothing there costs no write. */
final class ProductHash {

    private final Set<ProductField> owned;

    ProductHash(Set<ProductField> owned) {
        this.owned = owned;
    }

    /** Of the product without its variants. */
    byte[] of(Product product) {
        Fingerprint hash = new Fingerprint();
        text(hash, ProductField.NAME, product.name());
        text(hash, ProductField.SHORT_DESCRIPTION, product.shortDescription());
        text(hash, ProductField.DESCRIPTION, product.description());
        text(hash, ProductField.BRAND, product.brand());
        text(hash, ProductField.UNIT, product.unit());
        if (owned.contains(ProductField.VAT_RATE)) {
            hash.amount(product.vatRate());
        }
        if (owned.contains(ProductField.WEIGHT)) {
            hash.amount(product.weightKg());
        }
        if (owned.contains(ProductField.CATEGORIES)) {
            product.categories().forEach(path -> hash.text(path.size()).text(path.toArray()));
        }
        if (owned.contains(ProductField.ATTRIBUTES)) {
            hash.text(product.dimensions().toArray());
        }
        unsaid(hash, product.unsaid());
        return hash.sha256();
    }

    /** So that a field without a value differs from one that is not spoken of; a card's dimensions tell that themselves. */
    private void unsaid(Fingerprint hash, Set<ProductField> fields) {
        new TreeSet<>(fields)
                .stream()
                        .filter(field -> owned.contains(field) && field != ProductField.ATTRIBUTES)
                        .forEach(field -> hash.text("unsaid", field));
    }

    /** Of one variant. */
    byte[] of(ProductVariant variant) {
        Fingerprint hash = new Fingerprint().text(variant.position());
        text(hash, ProductField.BARCODE, variant.barcode());
        if (owned.contains(ProductField.ATTRIBUTES)) {
            variant.attributes().forEach((dimension, value) -> hash.text(dimension, value));
        }
        if (owned.contains(ProductField.PRICES)) {
            variant.prices().forEach(price -> add(hash, price));
            new TreeSet<>(variant.unsaid().groups()).forEach(group -> hash.text("unsaid", group));
        }
        new TreeSet<>(variant.unsaid().parts())
                .stream().filter(part -> part != Part.OTHER_ATTRIBUTES).forEach(part -> hash.text("unsaid", part));
        return hash.sha256();
    }

    private void text(Fingerprint hash, ProductField field, @Nullable String text) {
        if (owned.contains(field)) {
            hash.text(field, text);
        }
    }

    private static void add(Fingerprint hash, ProductPrice price) {
        hash.text(price.group(), price.currency(), price.includesVat(), price.saleFrom(), price.saleUntil());
        hash.amount(price.price(), price.salePrice());
        new TreeSet<>(price.unsaid()).forEach(part -> hash.text("unsaid", part));
    }
}
