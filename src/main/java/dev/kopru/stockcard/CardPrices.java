package dev.kopru.stockcard;

import dev.kopru.connector.CurrencyCode;
import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.stockcard.StockCardSettings.Prices;
import dev.kopru.stockcard.StockCardSettings.Zero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a variant for one of the unit in which it is sold: everybody's, which must be there, and those of customer
 * groups, which may. A price that the books state for that unit is taken as it is; else it is the one of the card's own
 * unit times the factor.
 */
final class CardPrices {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String EVERYBODY = "";

    private final Prices settings;

    CardPrices(Prices settings) {
        this.settings = settings;
    }

    /**
     * Everybody's price first.
     *
     * @param vatRate percent
     */
    List<ProductPrice> of(CardVariant variant, SoldUnit unit, BigDecimal vatRate) {
        CardPrice main = find(variant, settings.main(), unit);
        if (main == null) {
            throw RejectedCard.because(StockCardReason.MISSING_PRICE, variant.sku(), settings.main());
        }
        List<ProductPrice> prices = new ArrayList<>();
        prices.add(price(variant, main, EVERYBODY, unit, vatRate));
        settings.groups().forEach(group -> {
            CardPrice price = find(variant, group.list(), unit);
            if (price != null) {
                prices.add(price(variant, price, group.group(), unit, vatRate));
            }
        });
        return prices;
    }

    private static @Nullable CardPrice find(CardVariant variant, String list, SoldUnit unit) {
        return variant.prices().stream()
                .filter(price -> price.list().equals(list) && unit.isPricedBy(price))
                .min(Comparator.comparing(unit::isConverted))
                .orElse(null);
    }

    private ProductPrice price(CardVariant variant, CardPrice price, String group, SoldUnit unit, BigDecimal vatRate) {
        Currency currency = CurrencyCode.read(price.currency())
                .orElseThrow(() -> RejectedCard.because(StockCardReason.UNKNOWN_CURRENCY, price.currency()));
        int lowest = settings.zero() == Zero.ACCEPT ? 0 : 1;
        if (price.price().signum() < lowest) {
            throw RejectedCard.because(
                    StockCardReason.INVALID_PRICE, variant.sku(), price.list(), plain(price.price()));
        }
        BigDecimal sale = sale(variant, price);
        boolean vat = carriesVat(price);
        BigDecimal published = converted(unit.amount(price.price(), price), price, unit, vat, vatRate, currency);
        if (published.signum() < lowest) {
            throw RejectedCard.because(StockCardReason.INVALID_PRICE, variant.sku(), price.list(), plain(published));
        }
        return new ProductPrice(
                group,
                currency.getCurrencyCode(),
                vat,
                published,
                sale == null ? null : converted(unit.amount(sale, price), price, unit, vat, vatRate, currency),
                sale == null ? null : price.saleFrom(),
                sale == null ? null : price.saleUntil());
    }

    private static @Nullable BigDecimal sale(CardVariant variant, CardPrice price) {
        BigDecimal sale = price.salePrice();
        if (sale != null && (sale.signum() <= 0 || sale.compareTo(price.price()) >= 0)) {
            throw RejectedCard.because(
                    StockCardReason.INVALID_SALE, variant.sku(), price.list(), plain(sale), plain(price.price()));
        }
        if (sale != null) {
            checkPeriod(variant, price);
        }
        return sale;
    }

    private static void checkPeriod(CardVariant variant, CardPrice price) {
        Instant from = price.saleFrom();
        Instant until = price.saleUntil();
        if (from != null && until != null && !until.isAfter(from)) {
            throw RejectedCard.because(StockCardReason.INVALID_SALE_PERIOD, variant.sku(), price.list(), from, until);
        }
    }

    private boolean carriesVat(CardPrice price) {
        return switch (settings.vat()) {
            case AS_LISTED -> price.includesVat();
            case INCLUDED -> true;
            case EXCLUDED -> false;
        };
    }

    private static BigDecimal converted(
            BigDecimal amount, CardPrice from, SoldUnit unit, boolean vat, BigDecimal vatRate, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (from.includesVat() == vat) {
            return unit.isConverted(from) ? amount.setScale(decimals, RoundingMode.HALF_UP) : amount;
        }
        BigDecimal gross = HUNDRED.add(vatRate);
        return vat
                ? amount.multiply(gross).divide(HUNDRED, decimals, RoundingMode.HALF_UP)
                : amount.multiply(HUNDRED).divide(gross, decimals, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
    }
}
