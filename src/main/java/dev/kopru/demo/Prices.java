package dev.kopru.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Derives the dealers' and the export price from the retail price. */
record Prices(Rates rates) {

    private static final BigDecimal DEALER_SHARE = new BigDecimal("0.62");

    /** Without VAT, in lira. */
    BigDecimal dealer(StockCard card) {
        BigDecimal net = card.retail().multiply(StockCard.HUNDRED).divide(withVat(card), 6, RoundingMode.HALF_UP);
        return net.multiply(DEALER_SHARE).setScale(2, RoundingMode.HALF_UP);
    }

    /** Without VAT, in dollars of today. */
    BigDecimal export(StockCard card) {
        return convert(dealer(card), "USD").setScale(4, RoundingMode.HALF_UP);
    }

    BigDecimal convert(BigDecimal lira, String currency) {
        return lira.divide(rates.lira(currency, rates.today()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal withVat(StockCard card) {
        return StockCard.HUNDRED.add(card.vatRate());
    }
}
