package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The images of a card that says nothing about some of them: those it shows stay where they are. */
final class KeptImages {

    private KeptImages() {}

    /** The card's own first, then those of its variants in their order. */
    static List<CardImage> of(StockCard card, CardGaps gaps, List<CardImage> shown) {
        List<String> skus = card.variants().stream().map(CardVariant::sku).toList();
        Stream<CardImage> kept = shown.stream()
                .filter(image -> gaps.hasImages(image.sku()))
                .filter(image -> image.sku() == null || skus.contains(image.sku()));
        return Stream.concat(kept, card.images().stream())
                .sorted(Comparator.comparingInt(image -> image.sku() == null ? -1 : skus.indexOf(image.sku())))
                .toList();
    }
}
