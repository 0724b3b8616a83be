package dev.kopru.demo.books;

import dev.kopru.demo.world.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Derives the dealers' and the export price from the retail price. */
public record Prices(Rates rates) {

    private static final BigDecimal DEALER_SHARE = new BigDecimal("0.62");

    /** Without VAT, in lira. */
    public BigDecimal dealer(DemoCard card) {
        BigDecimal net = card.retail().multiply(DemoCard.HUNDRED).divide(withVat(card), 6, RoundingMode.HALF_UP);
        return net.multiply(DEALER_SHARE).setScale(2, RoundingMode.HALF_UP);
    }

    /** Without VAT, in dollars of today. */
    public BigDecimal export(DemoCard card) {
        return convert(dealer(card), "USD").setScale(4, RoundingMode.HALF_UP);
    }

    public BigDecimal convert(BigDecimal lira, String currency) {
        return lira.divide(rates.lira(currency, rates.today()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal withVat(DemoCard card) {
        return DemoCard.HUNDRED.add(card.vatRate());
    }
}
