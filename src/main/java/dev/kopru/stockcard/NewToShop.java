package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        for (ProductVariant variant : product.variants()) {
            if (isNew(product, variant.sku(), known) && variant.unsaid().hasPriceOf(EVERYBODY)) {
                return lacking(variant.sku(), ProductField.PRICES);
            }
        }
        return alike(product, known);
    }

    private static boolean isNew(Product product, String sku, KnownCards known) {
        return known.sku(product.code(), sku) == null;
    }

    /** Two that the shop has already may differ in what is not said. */
    private static @Nullable Reason alike(Product product, KnownCards known) {
        Map<Map<String, String>, String> skus = new HashMap<>();
        for (ProductVariant variant : product.variants()) {
            Map<String, String> options = CardOptions.stripped(variant.attributes());
            String other = skus.putIfAbsent(options, variant.sku());
            if (other != null && (isNew(product, variant.sku(), known) || isNew(product, other, known))) {
                return Reason.of(
                        StockCardReason.DUPLICATE_VARIANT, other, variant.sku(), CardOptions.readable(options));
            }
        }
        return null;
    }

    private static Reason lacking(String key, ProductField field) {
        return Reason.of(StockCardReason.NEW_WITHOUT, key, field.name().toLowerCase(Locale.ROOT));
    }
}
