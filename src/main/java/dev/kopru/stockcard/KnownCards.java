package dev.kopru.stockcard;

import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.SkuLink;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the shop was told so far of a chunk's cards. */
final class KnownCards {

    private final Map<String, CardLink> cards;
    private final Map<String, Map<String, SkuLink>> skus = new HashMap<>();
    private final Map<String, String> selling = new HashMap<>();

    KnownCards(Map<String, CardLink> cards, Collection<SkuLink> skus) {
        this.cards = cards;
        skus.forEach(link -> this.skus
                .computeIfAbsent(link.cardCode(), code -> new LinkedHashMap<>())
                .put(link.sku(), link));
        skus.stream().filter(SkuLink::isPublished).forEach(link -> selling.put(link.sku(), link.cardCode()));
    }

    @Nullable
    CardLink card(String code) {
        return cards.get(code);
    }

    @Nullable
    SkuLink sku(String code, String sku) {
        Map<String, SkuLink> ofCard = skus.get(code);
        return ofCard == null ? null : ofCard.get(sku);
    }

    /** The card as whose variant the shop sells an SKU; null when it is none of these. */
    @Nullable
    String cardSelling(String sku) {
        return selling.get(sku);
    }

    /** The SKUs that this card has in the shop: those on sale, or, when none is, all that ever were. */
    List<String> skus(String code) {
        Map<String, SkuLink> ofCard = skus.get(code);
        List<SkuLink> published = published(code);
        return ofCard == null
                ? List.of()
                : (published.isEmpty() ? ofCard.values() : published)
                        .stream().map(SkuLink::sku).toList();
    }

    /** The SKUs that the shop sells as this card's. */
    List<SkuLink> published(String code) {
        Map<String, SkuLink> ofCard = skus.get(code);
        return ofCard == null
                ? List.of()
                : ofCard.values().stream().filter(SkuLink::isPublished).toList();
    }
}
