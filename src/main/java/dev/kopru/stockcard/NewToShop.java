package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.connector.store.Unsaid.Part;
import dev.kopru.job.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has to be said of a product, or a variant, that the shop does not have yet: nothing stands there that could stay. */
final class NewToShop {

    private static final List<ProductField> NEEDED =
            List.of(ProductField.NAME, ProductField.UNIT, ProductField.VAT_RATE);
    private static final String EVERYBODY = "";

    private NewToShop() {}

    /** Why it cannot go to the shop; null when it can. */
    static @Nullable Reason refused(Product product, KnownCards known) {
        if (known.card(product.code()) == null) {
            for (ProductField field : NEEDED) {
                if (product.unsaid().contains(field)) {
                    return lacking(product.code(), field);
                }
            }
        }
        return product.variants().stream()
                .filter(variant -> known.sku(product.code(), variant.sku()) == null)
                .map(variant -> refused(product, variant))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Reason refused(Product product, ProductVariant variant) {
        if (variant.unsaid().hasPriceOf(EVERYBODY)) {
            return lacking(variant.sku(), ProductField.PRICES);
        }
        if (variant.unsaid().has(Part.ATTRIBUTES) && product.variants().size() > 1) {
            String other = product.variants().stream()
                    .map(ProductVariant::sku)
                    .filter(sku -> !sku.equals(variant.sku()))
                    .findFirst()
                    .orElse("");
            return Reason.of(StockCardReason.DUPLICATE_VARIANT, other, variant.sku(), "-");
        }
        return null;
    }

    private static Reason lacking(String key, ProductField field) {
        return Reason.of(StockCardReason.NEW_WITHOUT, key, field.name().toLowerCase(Locale.ROOT));
    }
}
