package dev.kopru.stockcard;

import dev.kopru.recipe.Delivery;
import dev.kopru.recipe.Parts;
import dev.kopru.recipe.StepRun;
import dev.kopru.record.Source;
import dev.kopru.stockcard.image.CardImages;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.CodeClaims;
import dev.kopru.stockcard.link.SkuLinks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes cards in the shop (idempotent), and remembers links, what was told, and the images to be made. */
@Component
class CardDelivery implements Delivery<CardDraft, CardChunk> {

    private final PublishCards publishing;
    private final CardLinks cardLinks;
    private final SkuLinks skuLinks;
    private final CodeClaims claims;
    private final CardContents contents;
    private final CardImages cardImages;
    private final CardPayload payload;

    CardDelivery(
            PublishCards publishing,
            CardLinks cardLinks,
            SkuLinks skuLinks,
            CodeClaims claims,
            CardContents contents,
            CardImages cardImages,
            CardPayload payload) {
        this.publishing = publishing;
        this.cardLinks = cardLinks;
        this.skuLinks = skuLinks;
        this.claims = claims;
        this.contents = contents;
        this.cardImages = cardImages;
        this.payload = payload;
    }

    @Override
    public CardChunk begin() {
        return new CardChunk(payload);
    }

    /** A person may have corrected the code to another card's. */
    @Override
    public String key(CardDraft draft, Source source) {
        return draft.code();
    }

    /** A live card has no revision; what comes later was read later. */
    @Override
    public boolean overtakes(Source later, Source earlier) {
        return true;
    }

    @Override
    public Parts<CardChunk> deliver(List<CardDraft> drafts, CardChunk result, StepRun run) {
        publishing.publish(drafts, result, run.besideOthers());
        return Parts.none();
    }

    @Override
    public void remember(CardChunk result, StepRun run) {
        cardLinks.save(run.runId(), result.cards());
        skuLinks.save(result.skus());
        claims.settled(result.claims());
        contents.save(result.products());
        cardImages.save(result.images());
        cardLinks.imagesDue(result.images().keySet());
    }
}
