package dev.kopru.stockcard;

import dev.kopru.connector.store.ProductField;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cards of files that name no SKU: where the shop sells one variant, the row is about it; where it sells several, the row
 * may speak of the card alone. Only a card that the shop does not have is sold by its code.
 */
final class UnsaidSkus {

    private static final int NAMED_AT_MOST = 10;

    private UnsaidSkus() {}

    /** Why it cannot be known which variant is meant; null when it can. */
    static @Nullable Reason refused(CardDraft draft, KnownCards known) {
        List<String> skus = known.skus(draft.code());
        if (!isUnsaid(draft)
                || skus.isEmpty()
                || isKnown(draft, skus)
                || isOfCardAlone(draft, known)
                || staysOff(draft, known)) {
            return null;
        }
        return Reason.of(StockCardReason.WHICH_VARIANT, draft.code(), draft.place(), skus.size(), some(skus));
    }

    /** The draft with the shop's SKU, or without variants; one that is not {@link #refused}. */
    static CardDraft named(CardDraft draft, KnownCards known) {
        List<String> skus = known.skus(draft.code());
        if (!isUnsaid(draft) || skus.isEmpty()) {
            return draft;
        }
        if (isKnown(draft, skus)) {
            return draft.about(isAlone(draft) ? skus.get(0) : draft.code());
        }
        return draft.withoutVariants();
    }

    /** The first of many SKUs. */
    static String some(List<String> skus) {
        String first = String.join(", ", skus.stream().limit(NAMED_AT_MOST).toList());
        return skus.size() > NAMED_AT_MOST ? first + ", ..." : first;
    }

    private static boolean isUnsaid(CardDraft draft) {
        return draft.isForSale() && draft.gaps().skus().contains(draft.code()) && draft.names(draft.code());
    }

    private static boolean isAlone(CardDraft draft) {
        return draft.card() != null && draft.card().variants().size() == 1;
    }

    private static boolean isKnown(CardDraft draft, List<String> skus) {
        return isAlone(draft) ? skus.size() == 1 : skus.contains(draft.code());
    }

    /** Nothing becomes of the row then. */
    private static boolean staysOff(CardDraft draft, KnownCards known) {
        CardLink link = known.card(draft.code());
        return link != null && !link.isPublished() && draft.gaps().has(ProductField.VISIBILITY);
    }

    private static boolean isOfCardAlone(CardDraft draft, KnownCards known) {
        CardLink link = known.card(draft.code());
        return link != null
                && link.isPublished()
                && isAlone(draft)
                && draft.product() != null
                && draft.gaps().hasAllOf(draft.code());
    }
}
