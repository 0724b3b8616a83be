package dev.kopru.pricelist;

import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.pricelist.IncomingPrices.Priced;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonCode;
import dev.kopru.record.Rejection;
import dev.kopru.retry.payload.KeyPayload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides of one card: which lines it has in the file, or why it cannot have any. */
record PriceListProcessor(String list) {

    /** Why a card cannot go on. */
    enum Why implements ReasonCode {
        VARIANT_WITHOUT_PRICE
    }

    Outcome<Priced> process(IncomingPrices incoming) {
        List<String> lines = new ArrayList<>();
        StockCard card = incoming.card();
        if (card != null && card.forWeb() && !card.blocked()) {
            for (CardVariant variant : card.variants()) {
                Optional<CardPrice> price = price(variant);
                if (price.isPresent()) {
                    lines.add(variant.sku() + ";" + price.get().currency() + ";"
                            + written(price.get().price()));
                } else if (!variant.blocked()) {
                    Reason reason = Reason.of(Why.VARIANT_WITHOUT_PRICE, variant.sku(), list);
                    return new Outcome.Rejected<>(
                            new Rejection(incoming.source(), KeyPayload.of(incoming.source()), reason));
                }
            }
        }
        return new Outcome.Accepted<>(new Priced(incoming.source(), List.copyOf(lines)));
    }

    /** With two decimals, or with all that say something. */
    private static String written(BigDecimal price) {
        BigDecimal said = price.stripTrailingZeros();
        return said.setScale(Math.max(2, said.scale())).toPlainString();
    }

    private Optional<CardPrice> price(CardVariant variant) {
        return variant.prices().stream()
                .filter(price -> !variant.blocked() && price.list().equals(list) && price.unit() == null)
                .findFirst();
    }
}
