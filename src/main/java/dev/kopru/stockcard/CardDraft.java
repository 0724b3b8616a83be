package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.store.Product;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.record.Sourced;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.CardSources;
import dev.kopru.stockcard.link.FileSkus;
import dev.kopru.stockcard.link.IncomingCard;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of a stock card in the shop.
 *
 * @param code the card's, and the product's
 * @param card null = the accounting program no longer has it
 * @param product what the shop shall show; null = the card shall not be in the shop
 * @param gaps what the card says nothing about
 * @param inFile what is known of other records of the card's file
 * @param images the card's, in order
 * @param oddities what a person should know of the product once it is published
 */
record CardDraft(
        Source source,
        String code,
        @Nullable StockCard card,
        @Nullable Product product,
        CardGaps gaps,
        FileSkus inFile,
        List<CardImage> images,
        List<Reason> oddities)
        implements Sourced {

    /** One that goes off the shop. */
    static CardDraft off(Source source, String code, @Nullable StockCard card, CardGaps gaps) {
        return new CardDraft(source, code, card, null, gaps, FileSkus.NONE, List.of(), List.of());
    }

    static CardDraft on(IncomingCard.Readable incoming, Product product, List<Reason> oddities) {
        StockCard card = incoming.card();
        return new CardDraft(
                incoming.source(),
                product.code(),
                card,
                product,
                incoming.gaps(),
                incoming.inFile(),
                card.images(),
                oddities);
    }

    /** The same with all images that it shall show: of what it says nothing about, those that it shows. */
    CardDraft beside(List<CardImage> shown) {
        if (card == null || gaps == CardGaps.NONE) {
            return this;
        }
        return new CardDraft(source, code, card, product, gaps, inFile, KeptImages.of(card, gaps, shown), oddities);
    }

    /** The same about this SKU, for which the card's code stands. */
    CardDraft about(String sku) {
        StockCard named = card == null ? null : card.named(sku);
        Product sold = product == null
                ? null
                : product.with(
                        product.variants().stream()
                                .map(variant -> variant.sku().equals(code) ? variant.called(sku) : variant)
                                .toList(),
                        product.hiddenSkus());
        List<CardImage> shown = named == null ? images : named.images();
        return new CardDraft(source, code, named, sold, gaps.named(code, sku), inFile, shown, oddities);
    }

    /** The same, with more that a person should know. */
    CardDraft withOddities(List<Reason> more) {
        return more.isEmpty()
                ? this
                : new CardDraft(
                        source,
                        code,
                        card,
                        product,
                        gaps,
                        inFile,
                        images,
                        Stream.concat(oddities.stream(), more.stream()).toList());
    }

    /** The same about the card alone. */
    CardDraft withoutVariants() {
        return product == null
                ? this
                : new CardDraft(source, code, card, product.with(List.of(), List.of()), gaps, inFile, images, oddities);
    }

    /** Whether the card has a variant of this SKU, sold or not. */
    boolean names(String sku) {
        return card != null
                && card.variants().stream()
                        .anyMatch(variant -> variant.sku().stripTrailing().equals(sku));
    }

    /** Whether it has no row of this SKU, but another record of its file has. */
    boolean leaves(String sku) {
        return !names(sku) && inFile.leaves(sku, code);
    }

    /** Where it comes from, for people. */
    String place() {
        return Objects.requireNonNullElse(source.location(), source.label());
    }

    boolean isOfFile() {
        return source.origin() == Origin.CSV;
    }

    /** A marked card with nothing to sell: the shop goes on without it, but somebody should know. */
    boolean lacksVariants() {
        return card != null && isForSale() && card.variants().isEmpty();
    }

    /** Whether the card itself may be sold, be it that its variants may not. */
    boolean isForSale() {
        return card != null && card.forWeb() && !card.blocked();
    }

    /** See {@link dev.kopru.connector.accounting.StockCatalogue#parts}; empty for a card that did not come from there. */
    String parts() {
        return card == null ? "" : card.parts();
    }

    /** Grows with the card's changes, as far as is known; 0 = nothing is. */
    long revision() {
        return source.origin() == Origin.CSV || card == null
                ? source.revision()
                : CardSources.revision(card.changedAt());
    }
}
