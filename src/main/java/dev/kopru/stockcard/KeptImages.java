package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.stockcard.link.CardGaps;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The images of a card that says nothing about some of them: those it shows stay where they are, as do those of variants
 * that it does not name.
 */
final class KeptImages {

    private KeptImages() {}

    /** The card's own first, then those of its variants in their order, then those of others. */
    static List<CardImage> of(StockCard card, CardGaps gaps, List<CardImage> shown) {
        List<String> skus = card.variants().stream().map(CardVariant::sku).toList();
        Stream<CardImage> kept = shown.stream().filter(image -> gaps.hasImages(image.sku()));
        return card.images().isEmpty()
                ? kept.toList()
                : Stream.concat(kept, card.images().stream())
                        .sorted(Comparator.comparingInt(image -> place(image, skus)))
                        .toList();
    }

    private static int place(CardImage image, List<String> skus) {
        if (image.sku() == null) {
            return -1;
        }
        int named = skus.indexOf(image.sku());
        return named < 0 ? skus.size() : named;
    }
}
