package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.CodeClaim;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has which SKU and which barcode in the shop: the first card that has one keeps it until it gives it up. */
final class Claims {

    private record Owner(String sku, String cardCode) {}

    private final Map<String, Owner> skus = new HashMap<>();
    private final Map<String, Owner> barcodes = new HashMap<>();

    /** What the shop sells already. */
    void add(Collection<SkuLink> links) {
        links.stream().filter(SkuLink::isPublished).forEach(link -> {
            Owner owner = new Owner(link.sku(), link.cardCode());
            skus.putIfAbsent(link.sku(), owner);
            if (link.barcode() != null) {
                barcodes.putIfAbsent(link.barcode(), owner);
            }
        });
    }

    /** What cards of other chunks are about to sell. */
    void addClaimed(Collection<CodeClaim> claims) {
        claims.forEach(claim -> (claim.kind() == CodeClaim.Kind.SKU ? skus : barcodes)
                .putIfAbsent(claim.code(), new Owner(claim.sku(), claim.cardCode())));
    }

    /** Takes all that the product needs, or takes nothing and says what another one has. */
    @Nullable
    Reason claim(Product product) {
        Reason taken = taken(product);
        if (taken == null) {
            product.variants().forEach(variant -> {
                Owner owner = new Owner(variant.sku(), product.code());
                skus.put(variant.sku(), owner);
                if (variant.barcode() != null) {
                    barcodes.put(variant.barcode(), owner);
                }
            });
        }
        return taken;
    }

    private @Nullable Reason taken(Product product) {
        Map<String, String> own = new HashMap<>();
        for (ProductVariant variant : product.variants()) {
            Owner other = skus.get(variant.sku());
            if (other != null && !other.cardCode().equals(product.code())) {
                return Reason.of(StockCardReason.DUPLICATE_SKU, variant.sku(), other.cardCode(), product.code());
            }
            String barcode = variant.barcode();
            if (barcode == null) {
                continue;
            }
            Owner has = barcodes.get(barcode);
            if (has != null && !has.cardCode().equals(product.code())) {
                return duplicate(barcode, has, variant, product);
            }
            String twin = own.putIfAbsent(barcode, variant.sku());
            if (twin != null) {
                return duplicate(barcode, new Owner(twin, product.code()), variant, product);
            }
        }
        return null;
    }

    private static Reason duplicate(String barcode, Owner owner, ProductVariant variant, Product product) {
        return Reason.of(
                StockCardReason.DUPLICATE_BARCODE,
                barcode,
                owner.sku(),
                owner.cardCode(),
                variant.sku(),
                product.code());
    }
}
