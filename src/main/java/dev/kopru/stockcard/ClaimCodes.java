package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.SkuLinks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets only those cards of a chunk through whose SKUs and barcodes no other card has in the shop. */
@Component
class ClaimCodes {

    private final SkuLinks links;

    ClaimCodes(SkuLinks links) {
        this.links = links;
    }

    /** Drafts with a product; those that collide are rejected in {@code result}. */
    List<CardDraft> granted(List<CardDraft> drafts, KnownCards known, CardChunk result) {
        Set<String> codes = drafts.stream().map(CardDraft::code).collect(Collectors.toSet());
        Claims claims = new Claims();
        claims.add(othersWith(drafts).stream()
                .filter(link -> !codes.contains(link.cardCode()))
                .toList());
        List<CardDraft> granted = new ArrayList<>();
        for (CardDraft draft : olderFirst(drafts, known)) {
            Reason taken = claims.claim(product(draft));
            if (taken == null) {
                granted.add(draft);
            } else {
                // The shop goes on selling the state before.
                claims.add(known.published(draft.code()));
                result.reject(draft, taken);
            }
        }
        return granted;
    }

    private List<SkuLink> othersWith(List<CardDraft> drafts) {
        Set<String> skus = new HashSet<>();
        Set<String> barcodes = new HashSet<>();
        for (CardDraft draft : drafts) {
            for (ProductVariant variant : product(draft).variants()) {
                skus.add(variant.sku());
                if (variant.barcode() != null) {
                    barcodes.add(variant.barcode());
                }
            }
        }
        List<SkuLink> others = new ArrayList<>(links.withSkus(skus));
        others.addAll(links.withBarcodes(barcodes));
        return others;
    }

    /** A card that the shop has already goes before one that is new, else the order stays. */
    private static List<CardDraft> olderFirst(List<CardDraft> drafts, KnownCards known) {
        return drafts.stream()
                .sorted(Comparator.comparing(
                        draft -> known.published(draft.code()).isEmpty()))
                .toList();
    }

    private static Product product(CardDraft draft) {
        return Objects.requireNonNull(draft.product(), draft.code());
    }
}
