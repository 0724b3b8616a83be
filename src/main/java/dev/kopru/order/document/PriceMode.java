package dev.kopru.order.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** How an order's prices are meant (with VAT or without), and the rounding of its currency. */
public record PriceMode(boolean includesVat, int decimals) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int UNIT_PRICE_DECIMALS = 6;
    private static final int EXACT_DECIMALS = 12;

    public static PriceMode of(boolean includesVat, Currency currency) {
        return new PriceMode(includesVat, currency.getDefaultFractionDigits());
    }

    /** An amount without VAT, and its VAT. */
    record Parts(BigDecimal net, BigDecimal vat) {}

    public BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** 200.00 with 1 percent inside = 198.02 + 1.98; 10.70 with 21 percent on top = 10.70 + 2.25. */
    Parts parts(BigDecimal amount, BigDecimal rate) {
        if (includesVat) {
            BigDecimal net = amount.multiply(HUNDRED).divide(HUNDRED.add(rate), decimals, RoundingMode.HALF_UP);
            return new Parts(net, amount.subtract(net));
        }
        return new Parts(amount, rounded(amount.multiply(rate).movePointLeft(2)));
    }

    /** The VAT of an amount, not rounded to the currency. */
    BigDecimal exactVat(BigDecimal amount, BigDecimal rate) {
        BigDecimal whole = includesVat ? HUNDRED.add(rate) : HUNDRED;
        return amount.multiply(rate).divide(whole, EXACT_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** An amount without its VAT, not rounded to the currency. */
    BigDecimal exactNet(BigDecimal amount, BigDecimal rate) {
        return includesVat ? amount.subtract(exactVat(amount, rate)) : amount;
    }

    /** The smallest unit of the currency. */
    BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /** The same with the VAT that the shop itself has charged. */
    Parts partsWithVat(BigDecimal amount, BigDecimal vat) {
        return includesVat ? new Parts(amount.subtract(vat), vat) : new Parts(amount, vat);
    }

    /** Unit price without VAT, six decimals. */
    BigDecimal unitNet(BigDecimal price, BigDecimal rate) {
        return includesVat
                ? price.multiply(HUNDRED).divide(HUNDRED.add(rate), UNIT_PRICE_DECIMALS, RoundingMode.HALF_UP)
                : price.setScale(UNIT_PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Half of the currency's smallest unit: what rounding one line may cost. */
    BigDecimal halfUnit() {
        return unit().divide(BigDecimal.valueOf(2));
    }
}
