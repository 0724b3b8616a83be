package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.Product.HiddenSku;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.connector.store.Unsaid.Part;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardLink.State;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.StockCardNotice;
import dev.kopru.stockcard.link.StockCardSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a chunk's cards with what the shop was told of them. */
final class CardDeltas {

    private final KnownCards known;
    private final StockCardSettings settings;
    private final ProductHash hash;
    private final Map<String, String> soldBy = new HashMap<>();

    CardDeltas(KnownCards known, StockCardSettings settings, List<CardDraft> drafts) {
        this.known = known;
        this.settings = settings;
        this.hash = new ProductHash(settings.ownedFields());
        for (CardDraft draft : drafts) {
            product(draft).variants().forEach(variant -> soldBy.put(variant.sku(), draft.code()));
        }
    }

    CardDelta of(CardDraft draft) {
        Product product = product(draft);
        CardLink link = known.card(draft.code());
        // What a file told of a part is no measure of what the shop shows in all.
        boolean anew = link == null || !link.isPublished() || link.fromFile() && !draft.isOfFile();
        byte[] productHash = hash.of(product);
        List<SkuLink> skus = new ArrayList<>();
        List<ProductVariant> changed = changed(product, anew, skus);
        List<HiddenSku> hidden = hidden(draft, product, skus);
        return new CardDelta(
                draft.withOddities(changedCards(draft, product)),
                product.with(changed, hidden),
                link,
                CardDelta.linkAfter(draft, link, productHash, State.PUBLISHED),
                skus,
                !anew && isSame(link, productHash) && changed.isEmpty() && hidden.isEmpty(),
                false);
    }

    /** Tells which SKUs of a file's card were another's, or are another's from now on. */
    private List<Reason> changedCards(CardDraft draft, Product product) {
        if (!draft.isOfFile()) {
            return List.of();
        }
        Stream<String> own = product.variants().stream().map(ProductVariant::sku);
        Stream<String> before = known.published(draft.code()).stream().map(SkuLink::sku);
        List<String> changed = new ArrayList<>();
        Stream.concat(own, before).distinct().forEach(sku -> {
            String had = Objects.requireNonNullElseGet(
                    known.cardSelling(sku),
                    () -> Objects.requireNonNullElse(draft.inFile().leftBy(sku), ""));
            String has = soldBy.get(sku);
            if (!had.isEmpty() && has != null && !had.equals(has)) {
                changed.add(sku + ": " + had + " → " + has);
            }
        });
        return changed.isEmpty()
                ? List.of()
                : List.of(Reason.of(
                        StockCardNotice.SKUS_CHANGED_CARD, draft.code(), draft.place(), UnsaidSkus.some(changed)));
    }

    private static boolean isSame(@Nullable CardLink link, byte[] productHash) {
        return link != null && Arrays.equals(link.contentHash(), productHash);
    }

    private List<ProductVariant> changed(Product product, boolean anew, List<SkuLink> skus) {
        CardLink card = known.card(product.code());
        boolean onSale = card != null && card.isPublished();
        List<ProductVariant> changed = new ArrayList<>();
        for (ProductVariant variant : product.variants()) {
            byte[] variantHash = hash.of(variant);
            SkuLink link = known.sku(product.code(), variant.sku());
            if (onSale && staysOff(variant, link)) {
                continue;
            }
            if (anew || link == null || !link.isPublished() || !Arrays.equals(link.contentHash(), variantHash)) {
                changed.add(link != null && !link.isPublished() ? shown(variant) : variant);
                skus.add(new SkuLink(
                        variant.sku(), product.code(), barcode(variant, link), variantHash, State.PUBLISHED));
            }
        }
        return changed;
    }

    /** A row that does not say whether its variant is sold leaves one off that was taken off. */
    private static boolean staysOff(ProductVariant variant, @Nullable SkuLink link) {
        return link != null && link.isTakenOff() && variant.unsaid().has(Part.VISIBILITY);
    }

    private static ProductVariant shown(ProductVariant variant) {
        return variant.with(variant.unsaid().without(Part.VISIBILITY));
    }

    private static @Nullable String barcode(ProductVariant variant, @Nullable SkuLink link) {
        return link != null && variant.unsaid().has(Part.BARCODE) ? link.barcode() : variant.barcode();
    }

    /** Blocked or deleted: what the shop sells as this card's, and neither this card nor another one sells now, or will by its file. */
    private List<HiddenSku> hidden(CardDraft draft, Product product, List<SkuLink> skus) {
        List<HiddenSku> hidden = new ArrayList<>();
        if (product.variants().isEmpty()) {
            // A file may speak of the card alone.
            return hidden;
        }
        for (SkuLink link : known.published(product.code())) {
            if (!soldBy.containsKey(link.sku()) && !draft.leaves(link.sku())) {
                hidden.add(new HiddenSku(link.sku(), settings.unpublished()));
                skus.add(draft.isOfFile() && !draft.names(link.sku()) ? link.unlisted() : link.off());
            }
        }
        return hidden;
    }

    private static Product product(CardDraft draft) {
        return Objects.requireNonNull(draft.product(), draft.code());
    }
}
