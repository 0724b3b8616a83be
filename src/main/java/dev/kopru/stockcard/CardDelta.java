package dev.kopru.stockcard;

import dev.kopru.connector.Answer;
import dev.kopru.connector.store.Product;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardLink.State;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.StockCardNotice;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is different between a card and what the shop was told of it.
 *
 * @param wanted the product with the variants that changed and the SKUs that go; null = the card goes off the shop
 * @param before the card's link until now
 * @param card the card's link afterwards
 * @param skus links afterwards, of the SKUs that change
 * @param isEmpty the shop was told all of it
 * @param otherImages the card shows other images than it did
 */
record CardDelta(
        CardDraft draft,
        @Nullable Product wanted,
        @Nullable CardLink before,
        CardLink card,
        List<SkuLink> skus,
        boolean isEmpty,
        boolean otherImages) {

    static CardDelta off(CardDraft draft, KnownCards known) {
        CardLink link = known.card(draft.code());
        byte[] hash = link == null ? new byte[0] : link.contentHash();
        List<SkuLink> skus = known.published(draft.code()).stream()
                .map(sku ->
                        draft.isOfFile() && draft.isForSale() && !draft.names(sku.sku()) ? sku.unlisted() : sku.off())
                .toList();
        return new CardDelta(draft, null, link, linkAfter(draft, link, hash, State.OFF), skus, false, false);
    }

    Product product() {
        return Objects.requireNonNull(wanted, draft.code());
    }

    /** Whether the link would say something else than it does. */
    boolean isNews() {
        return before == null
                || before.revision() != card.revision()
                || before.fromFile() && !card.fromFile()
                || !before.parts().equals(card.parts());
    }

    void answered(Answer answer, CardChunk result) {
        if (answer instanceof Answer.Refused refused) {
            result.reject(draft, Reason.of(StockCardReason.PRODUCT_REFUSED, refused.detail()));
        } else if (answer instanceof Answer.Later later) {
            result.reject(draft, Reason.of(StockCardReason.PRODUCT_BUSY, later.detail()));
        } else {
            done(result);
        }
    }

    /** Images are put on record only with a product that shows them: else nobody would place them later. */
    void done(CardChunk result) {
        result.written(draft, card, skus);
        if (otherImages) {
            result.images(draft);
        }
        draft.oddities().forEach(what -> result.note(draft, what));
        noteUnlisted(result);
        if (draft.card() == null) {
            result.note(draft, Reason.of(StockCardNotice.CARD_GONE, draft.code()));
        }
    }

    /** A file with some of a card's variants may be meant to change these only. */
    private void noteUnlisted(CardChunk result) {
        List<String> unlisted =
                skus.stream().filter(SkuLink::isUnlisted).map(SkuLink::sku).toList();
        if (!unlisted.isEmpty()) {
            result.note(
                    draft,
                    Reason.of(
                            StockCardNotice.VARIANTS_WITHOUT_ROWS,
                            draft.code(),
                            draft.place(),
                            unlisted.size(),
                            UnsaidSkus.some(unlisted)));
        }
    }

    CardDelta withImages() {
        return new CardDelta(draft, wanted, before, card, skus, isEmpty, true);
    }

    /** A file tells neither a revision nor the parts that it may not have; what is known of them stays. */
    static CardLink linkAfter(CardDraft draft, @Nullable CardLink link, byte[] hash, State state) {
        long revision = draft.revision();
        String parts = draft.parts();
        return new CardLink(
                draft.code(),
                revision == 0 && link != null ? link.revision() : revision,
                hash,
                state,
                parts.isEmpty() && link != null ? link.parts() : parts,
                draft.isOfFile());
    }
}
