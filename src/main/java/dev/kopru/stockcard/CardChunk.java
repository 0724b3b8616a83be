package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.store.Product;
import dev.kopru.notice.Notice;
import dev.kopru.recipe.ChunkResult;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.CodeClaim;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.StockCardNotice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a chunk of stock cards. */
final class CardChunk extends ChunkResult {

    private final CardPayload payload;
    private final List<CardLink> cards = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<SkuLink> skus = new ArrayList<>();
    private final Map<String, List<CardImage>> images = new LinkedHashMap<>();
    private final List<CodeClaim> claims = new ArrayList<>();

    CardChunk(CardPayload payload) {
        this.payload = payload;
    }

    void reject(CardDraft draft, Reason reason) {
        StockCard card = draft.card();
        String kept = card == null ? payload.gone(draft.code()) : payload.of(draft.source(), card, draft.gaps());
        reject(new Rejection(draft.source(), kept, reason));
    }

    /** The shop shows now what the card says, and did not before. */
    void written(CardDraft draft, CardLink card, List<SkuLink> changed) {
        written(draft.source(), settled(draft));
        cards.add(card);
        skus.addAll(changed);
        if (draft.product() != null) {
            products.add(draft.product());
        }
        noteLetters(draft);
    }

    /** The card shows these images from now on; the whole list. */
    void images(CardDraft draft) {
        images.put(draft.code(), draft.images());
    }

    /** The shop said so already; the link is renewed all the same. */
    void unchanged(CardDraft draft, CardLink card) {
        cards.add(card);
        unchanged(draft);
    }

    /** Nothing to do, and nothing new to remember. */
    void unchanged(CardDraft draft) {
        unchanged(draft.source(), settled(draft));
    }

    /** A live card settles whatever was before. */
    private static long settled(CardDraft draft) {
        Source source = draft.source();
        return source.origin() == Origin.LIVE ? Long.MAX_VALUE : source.revision();
    }

    /** Of a file, the rows were looked at already. */
    private void noteLetters(CardDraft draft) {
        StockCard odd = draft.source().origin() == Origin.CSV ? null : draft.card();
        if (odd != null) {
            CardTexts.oddLetters(odd)
                    .ifPresent(text -> note(draft, Reason.of(StockCardNotice.ODD_LETTERS_ON_CARD, draft.code(), text)));
        }
    }

    void note(CardDraft draft, Reason what) {
        note(Notice.on(draft.source(), what));
    }

    /** What was claimed before the shop was told, until it is remembered. */
    void claimed(List<CodeClaim> all) {
        claims.addAll(all);
    }

    List<CodeClaim> claims() {
        return claims;
    }

    List<CardLink> cards() {
        return cards;
    }

    /** What the shop was told, whole. */
    List<Product> products() {
        return products;
    }

    List<SkuLink> skus() {
        return skus;
    }

    Map<String, List<CardImage>> images() {
        return images;
    }
}
