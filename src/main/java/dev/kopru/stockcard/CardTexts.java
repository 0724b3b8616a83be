package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.store.ProductField;
import dev.kopru.record.ControlCharacters;
import dev.kopru.record.RejectedException;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.text.Letters;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a card's codes and texts can stand in the shop as they are: nothing is cut silently. */
final class CardTexts {

    private static final int CODE = 100;
    private static final int BRAND = 100;
    private static final int UNIT = 20;
    private static final int BARCODE = 50;
    private static final int CATEGORY = 500;
    private static final int OPTION = 250;
    private static final int DESCRIPTION = 1_000_000;
    private static final int SHORT_DESCRIPTION = 16_000;

    private CardTexts() {}

    static void check(StockCard card, CardGaps gaps, int longestName) {
        required(card.code(), StockCardReason.MISSING_CODE);
        if (!gaps.has(ProductField.NAME)) {
            required(card.name(), StockCardReason.MISSING_NAME, card.code());
        }
        if (!gaps.has(ProductField.UNIT)) {
            required(card.unit(), StockCardReason.MISSING_UNIT, card.code());
        }
        text("code", card.code(), CODE);
        text("name", card.name().strip(), longestName);
        text("shortDescription", card.shortDescription(), SHORT_DESCRIPTION);
        text("description", card.description(), DESCRIPTION);
        text("brand", card.brand(), BRAND);
        text("unit", card.unit().strip(), UNIT);
        card.categories().forEach(path -> text("category", path, CATEGORY));
        skus(card);
    }

    /** The first text that seems to come from another character set; descriptions may be HTML and are not looked at. */
    static Optional<String> oddLetters(StockCard card) {
        Stream<@Nullable String> own = Stream.of(card.code(), card.name(), card.brand(), card.unit());
        Stream<String> options = card.variants().stream()
                .flatMap(variant -> variant.attributes().entrySet().stream())
                .flatMap(option -> Stream.of(option.getKey(), option.getValue()));
        return Letters.oddIn(Stream.of(own, card.categories().stream(), options).flatMap(Function.identity()));
    }

    private static void skus(StockCard card) {
        Set<String> seen = new HashSet<>();
        for (CardVariant variant : card.variants()) {
            String sku = variant.sku().stripTrailing();
            required(sku, StockCardReason.NO_SKU, card.code());
            variant(variant);
            if (!seen.add(sku)) {
                throw RejectedException.because(StockCardReason.DUPLICATE_SKU, sku, card.code(), card.code());
            }
            if (card.variants().size() > 1 && sku.equals(card.code().stripTrailing())) {
                throw RejectedException.because(StockCardReason.SHARED_SKU, sku);
            }
        }
    }

    private static void variant(CardVariant variant) {
        text("sku", variant.sku(), CODE);
        variant.barcodes().forEach(barcode -> text("barcode", barcode, BARCODE));
        variant.attributes().forEach((dimension, value) -> {
            text("attributes", dimension, CODE);
            text("attributes." + dimension, value, OPTION);
        });
    }

    private static void required(@Nullable String text, StockCardReason otherwise, Object... arguments) {
        if (text == null || text.isBlank()) {
            throw RejectedException.because(otherwise, arguments);
        }
    }

    private static void text(String field, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (ControlCharacters.in(text)) {
            throw RejectedException.because(StockCardReason.CONTROL_CHARACTER, field);
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw RejectedException.because(StockCardReason.TEXT_TOO_LONG, field, length, longest);
        }
    }
}
