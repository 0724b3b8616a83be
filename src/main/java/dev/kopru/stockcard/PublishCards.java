package dev.kopru.stockcard;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.Products;
import dev.kopru.connector.store.Unpublishing;
import dev.kopru.recipe.RecordAnswers;
import dev.kopru.record.Reason;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.SkuLinks;
import dev.kopru.stockcard.link.StockCardNotice;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.stockcard.link.StockCardSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a chunk of cards into the shop: what the shop says already is left out, the rest is published or taken off. */
@Component
class PublishCards {

    private final Products products;
    private final CardLinks cardLinks;
    private final SkuLinks skuLinks;
    private final CardDifferences differences;
    private final OlderCards olderCards;
    private final ClaimCodes claims;
    private final Patience patience;
    private final Current<StockCardSettings> settings;

    PublishCards(
            Products products,
            CardLinks cardLinks,
            SkuLinks skuLinks,
            CardDifferences differences,
            OlderCards olderCards,
            ClaimCodes claims,
            Patience patience,
            Current<StockCardSettings> settings) {
        this.products = products;
        this.cardLinks = cardLinks;
        this.skuLinks = skuLinks;
        this.differences = differences;
        this.olderCards = olderCards;
        this.claims = claims;
        this.patience = patience;
        this.settings = settings;
    }

    /**
     * Every draft ends in {@code result}; the drafts' codes must differ.
     *
     * @param besideOthers other chunks may be published at this moment
     */
    void publish(List<CardDraft> drafts, CardChunk result, boolean besideOthers) {
        List<String> codes = drafts.stream().map(CardDraft::code).toList();
        KnownCards known = new KnownCards(cardLinks.find(codes), skuLinks.ofCards(codes));
        List<CardDraft> toPublish = new ArrayList<>();
        List<CardDraft> toTakeOff = new ArrayList<>();
        List<CardDraft> older = new ArrayList<>();
        for (CardDraft said : drafts) {
            CardDraft draft = UnsaidSkus.named(said, known);
            CardLink link = known.card(draft.code());
            Reason unknown = UnsaidSkus.refused(said, known);
            if (link != null && OlderCards.isOlder(draft, link)) {
                result.unchanged(draft);
                older.add(draft);
            } else if (unknown != null) {
                result.reject(said, unknown);
            } else if (draft.product() != null) {
                sort(draft, draft.product(), known, toPublish, result);
            } else if (link != null && link.isPublished() && !(draft.lacksVariants() && draft.isOfFile())) {
                toTakeOff.add(draft);
            } else if (draft.lacksVariants()) {
                // A file may have left them out; what is sold by the shop is not hidden for that.
                result.reject(draft, Reason.of(StockCardReason.NO_VARIANTS, draft.code()));
            } else {
                result.unchanged(draft);
            }
        }
        olderCards.note(older, known, result);
        takeOff(toTakeOff, known, result);
        publishChanged(claims.granted(toPublish, known, result, besideOthers), known, result);
    }

    /** A file that does not say whether a card is sold puts none on sale again. */
    private static void sort(
            CardDraft draft, Product product, KnownCards known, List<CardDraft> toPublish, CardChunk result) {
        CardLink link = known.card(draft.code());
        Reason refused = NewToShop.refused(product, known);
        if (link != null && !link.isPublished() && draft.gaps().has(ProductField.VISIBILITY)) {
            result.unchanged(draft);
            result.note(draft, Reason.of(StockCardNotice.CARD_STAYS_OFF, draft.code()));
        } else if (refused != null) {
            result.reject(draft, refused);
        } else {
            toPublish.add(draft);
        }
    }

    private void takeOff(List<CardDraft> drafts, KnownCards known, CardChunk result) {
        if (drafts.isEmpty()) {
            return;
        }
        List<Unpublishing> wishes = drafts.stream()
                .map(draft -> new Unpublishing(
                        draft.code(),
                        known.published(draft.code()).stream().map(SkuLink::sku).toList(),
                        settings.now().unpublished()))
                .toList();
        List<Answer> answers = patience.call("take products off the shop", () -> products.unpublish(wishes));
        RecordAnswers.by(Answer::key, answers)
                .to(drafts, CardDraft::code, (draft, answer) -> CardDelta.off(draft, known)
                        .answered(answer, result));
    }

    private void publishChanged(List<CardDraft> drafts, KnownCards known, CardChunk result) {
        List<CardDelta> changed = new ArrayList<>();
        for (CardDelta delta : differences.of(drafts, known)) {
            if (!delta.isEmpty()) {
                changed.add(delta);
            } else if (delta.otherImages()) {
                delta.done(result);
            } else if (delta.isNews()) {
                result.unchanged(delta.draft(), delta.card());
            } else {
                result.unchanged(delta.draft());
            }
        }
        send(changed, result);
    }

    private void send(List<CardDelta> changed, CardChunk result) {
        if (changed.isEmpty()) {
            return;
        }
        List<Product> wishes = changed.stream().map(CardDelta::product).toList();
        List<Answer> answers = patience.call(
                "publish products",
                () -> products.publish(wishes, settings.now().ownedFields()));
        RecordAnswers.by(Answer::key, answers)
                .to(changed, delta -> delta.draft().code(), (delta, answer) -> delta.answered(answer, result));
    }
}
