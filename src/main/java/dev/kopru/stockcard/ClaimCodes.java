package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.CodeClaim;
import dev.kopru.stockcard.link.CodeClaim.Kind;
import dev.kopru.stockcard.link.CodeClaims;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.SkuLinks;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets only those cards of a chunk through whose SKUs and barcodes no other card has in the shop. */
@Component
class ClaimCodes {

    private final SkuLinks links;
    private final CodeClaims beside;

    ClaimCodes(SkuLinks links, CodeClaims beside) {
        this.links = links;
        this.beside = beside;
    }

    /**
     * Drafts with a product; those that collide are rejected in {@code result}.
     *
     * @param besideOthers what another chunk is about to sell is not known by the links yet: who claims it first has it
     */
    List<CardDraft> granted(List<CardDraft> drafts, KnownCards known, CardChunk result, boolean besideOthers) {
        Set<String> codes = drafts.stream().map(CardDraft::code).collect(Collectors.toSet());
        Claims claims = new Claims();
        if (besideOthers) {
            // Before the links are read: a claim that is gone by then has become one of them.
            claims.addClaimed(claimed(drafts, result));
        }
        Map<String, String> left = left(drafts);
        claims.add(othersWith(drafts).stream()
                .filter(link -> !codes.contains(link.cardCode()))
                .filter(link -> !link.cardCode().equals(left.get(link.sku())))
                .toList());
        List<CardDraft> granted = new ArrayList<>();
        for (CardDraft draft : olderFirst(drafts, known)) {
            Reason taken = claims.claim(product(draft));
            if (taken == null) {
                granted.add(draft);
            } else {
                // The shop goes on selling the state before.
                claims.add(known.published(draft.code()));
                if (taken.code().equals(StockCardReason.DUPLICATE_SKU.name())) {
                    product(draft).variants().forEach(variant -> draft.inFile().want(variant.sku()));
                }
                result.reject(draft, taken);
            }
        }
        return granted;
    }

    /** SKUs of these cards that others have left to them in a chunk before, with the codes of those. */
    private static Map<String, String> left(List<CardDraft> drafts) {
        Map<String, String> left = new HashMap<>();
        for (CardDraft draft : drafts) {
            for (ProductVariant variant : product(draft).variants()) {
                String card = draft.inFile().leftBy(variant.sku());
                if (card != null) {
                    left.put(variant.sku(), card);
                }
            }
        }
        return left;
    }

    /** What others have claimed. */
    private List<CodeClaim> claimed(List<CardDraft> drafts, CardChunk result) {
        List<CodeClaim> wanted = drafts.stream()
                .map(ClaimCodes::product)
                .flatMap(ClaimCodes::claims)
                .toList();
        List<CodeClaim> taken = beside.claim(wanted);
        result.claimed(wanted.stream()
                .filter(claim -> taken.stream().noneMatch(other -> other.isOfSameCode(claim)))
                .toList());
        return taken;
    }

    private static Stream<CodeClaim> claims(Product product) {
        Stream<CodeClaim> skus = product.variants().stream()
                .map(variant -> new CodeClaim(Kind.SKU, variant.sku(), variant.sku(), product.code()));
        Stream<CodeClaim> barcodes = product.variants().stream()
                .filter(variant -> variant.barcode() != null)
                .map(variant ->
                        new CodeClaim(Kind.BARCODE, String.valueOf(variant.barcode()), variant.sku(), product.code()));
        return Stream.concat(skus, barcodes);
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
