package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.record.RejectedException;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.unit.CardUnits;
import dev.kopru.unit.SaleUnits;
import java.math.BigDecimal;

/**
 * The unit in which a card is sold.
 *
 * @param name as the card writes it
 * @param factor how many of the card's own unit one of it is
 */
record SoldUnit(String name, BigDecimal factor, CardUnits units) {

    /** Throws {@link RejectedException} for a unit that the card does not know. */
    static SoldUnit of(StockCard card, SaleUnits saleUnits) {
        CardUnits units = new CardUnits(card.unit().strip(), card.units());
        String unit = saleUnits.of(card.code(), card.categories(), units.own());
        String name = units.asWritten(unit);
        BigDecimal factor = units.factor(unit);
        if (name == null || factor == null) {
            throw RejectedException.because(
                    StockCardReason.UNKNOWN_SALE_UNIT, unit, card.code().strip(), units.own());
        }
        if (factor.signum() <= 0) {
            throw RejectedException.because(
                    StockCardReason.UNIT_WITHOUT_FACTOR, unit, card.code().strip(), factor);
        }
        return new SoldUnit(name, factor, units);
    }

    /** The price is for this unit, or for the card's own. */
    boolean isPricedBy(CardPrice price) {
        return isOf(price, name) || isOf(price, units.own());
    }

    /** The price is for one of the card's own unit, and has to be multiplied. */
    boolean isConverted(CardPrice price) {
        return !isOf(price, name);
    }

    /** For one of this unit; not rounded. */
    BigDecimal amount(BigDecimal amount, CardPrice price) {
        return isConverted(price) ? amount.multiply(factor) : amount;
    }

    private boolean isOf(CardPrice price, String unit) {
        String stated = price.unit() == null || price.unit().isBlank() ? units.own() : price.unit();
        return CardUnits.key(stated).equals(CardUnits.key(unit));
    }
}
