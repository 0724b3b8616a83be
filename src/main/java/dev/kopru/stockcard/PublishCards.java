package dev.kopru.stockcard;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.Products;
import dev.kopru.connector.store.Unpublishing;
import dev.kopru.recipe.RecordAnswers;
import dev.kopru.record.Moments;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.image.CardImages;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.CardSources;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.SkuLinks;
import dev.kopru.stockcard.link.StockCardNotice;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.stockcard.link.StockCardSettings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Brings a chunk of cards into the shop: what the shop says already is left out, the rest is published or taken off. */
@Component
class PublishCards {

    private final Products products;
    private final CardLinks cardLinks;
    private final SkuLinks skuLinks;
    private final CardImages cardImages;
    private final ClaimCodes claims;
    private final Patience patience;
    private final Current<StockCardSettings> settings;
    private final ZoneId businessZone;

    PublishCards(
            Products products,
            CardLinks cardLinks,
            SkuLinks skuLinks,
            CardImages cardImages,
            ClaimCodes claims,
            Patience patience,
            Current<StockCardSettings> settings,
            ZoneId businessZone) {
        this.products = products;
        this.cardLinks = cardLinks;
        this.skuLinks = skuLinks;
        this.cardImages = cardImages;
        this.claims = claims;
        this.patience = patience;
        this.settings = settings;
        this.businessZone = businessZone;
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
            if (link != null && isOlder(draft, link)) {
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
        noteOlder(older, known, result);
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

    /** A live card was read just now; only a file can be older than what the shop was told. */
    private static boolean isOlder(CardDraft draft, CardLink link) {
        long revision = draft.source().revision();
        return draft.source().origin() == Origin.CSV && revision != 0 && revision < link.revision();
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

    /** Only of cards of which the shop would show something else. */
    private void noteOlder(List<CardDraft> drafts, KnownCards known, CardChunk result) {
        drafts.stream()
                .filter(draft -> draft.product() == null && isPublished(draft, known))
                .forEach(draft -> noteOlder(draft, known, result));
        deltas(drafts.stream().filter(draft -> draft.product() != null).toList(), known).stream()
                .filter(delta -> !delta.isEmpty() || delta.otherImages())
                .forEach(delta -> noteOlder(delta.draft(), known, result));
    }

    private static boolean isPublished(CardDraft draft, KnownCards known) {
        CardLink link = known.card(draft.code());
        return link != null && link.isPublished();
    }

    private void noteOlder(CardDraft draft, KnownCards known, CardChunk result) {
        CardLink told = Objects.requireNonNull(known.card(draft.code()), draft.code());
        result.note(
                draft,
                Reason.of(
                        StockCardNotice.OLDER_CARD_IN_FILE,
                        draft.code(),
                        draft.place(),
                        Moments.of(CardSources.instant(draft.source().revision()), businessZone),
                        Moments.of(CardSources.instant(told.revision()), businessZone)));
    }

    /** What is different of cards that shall be in the shop. */
    private List<CardDelta> deltas(List<CardDraft> drafts, KnownCards known) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        StockCardSettings now = settings.now();
        Map<String, List<CardImage>> shown = now.sendsImages() ? cardImages.shown(codes(drafts)) : Map.of();
        CardDeltas deltas = new CardDeltas(known, now, drafts);
        List<CardDelta> found = new ArrayList<>();
        for (CardDraft said : drafts) {
            List<CardImage> before = shown.getOrDefault(said.code(), List.of());
            CardDraft draft = said.beside(before);
            CardDelta delta = deltas.of(draft);
            boolean otherImages = now.sendsImages() && !CardImages.same(draft.images(), before);
            found.add(otherImages ? delta.withImages() : delta);
        }
        return found;
    }

    private void publishChanged(List<CardDraft> drafts, KnownCards known, CardChunk result) {
        List<CardDelta> changed = new ArrayList<>();
        for (CardDelta delta : deltas(drafts, known)) {
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

    private static List<String> codes(List<CardDraft> drafts) {
        return drafts.stream().map(CardDraft::code).toList();
    }
}
