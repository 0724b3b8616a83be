package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.image.CardImages;
import dev.kopru.stockcard.link.StockCardSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares cards with what the shop shows of them, a chunk at a time. */
@Component
class CardDifferences {

    private final CardImages cardImages;
    private final Current<StockCardSettings> settings;

    CardDifferences(CardImages cardImages, Current<StockCardSettings> settings) {
        this.cardImages = cardImages;
        this.settings = settings;
    }

    /** What is different of cards that shall be in the shop. */
    List<CardDelta> of(List<CardDraft> drafts, KnownCards known) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        StockCardSettings now = settings.now();
        Map<String, List<CardImage>> shown = now.sendsImages()
                ? cardImages.shown(drafts.stream().map(CardDraft::code).toList())
                : Map.of();
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
}
