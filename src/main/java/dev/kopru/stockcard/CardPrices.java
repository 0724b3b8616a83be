package dev.kopru.stockcard;

import dev.kopru.connector.CurrencyCode;
import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.connector.store.ProductPrice.SalePart;
import dev.kopru.connector.store.Unsaid;
import dev.kopru.record.RejectedException;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.stockcard.link.StockCardSettings.Prices;
import dev.kopru.stockcard.link.StockCardSettings.Zero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a variant for one of the unit in which it is sold: everybody's, which must be there, and those of customer
 * groups, which may. A price that the books state for that unit is taken as it is; else it is the one of the card's own
 * unit times the factor.
 */
final class CardPrices {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String EVERYBODY = "";

    /** What tables of shops hold. */
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999");

    /** So many decimals of an amount they keep. */
    private static final int DECIMALS = 6;

    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final Prices settings;
    private final ZoneId businessZone;
    private final DateTimeFormatter moments;

    /** @param businessZone in which people say when a sale begins and ends */
    CardPrices(Prices settings, ZoneId businessZone) {
        this.settings = settings;
        this.businessZone = businessZone;
        this.moments =
                DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT).withZone(businessZone);
    }

    /**
     * The prices of a card's variants.
     *
     * @param vatRate percent; null when the card does not say
     */
    Of with(String code, SoldUnit unit, @Nullable BigDecimal vatRate, CardGaps gaps) {
        return new Of(this, code, unit, vatRate, gaps);
    }

    /** What the prices of all variants of a card depend on. */
    record Of(CardPrices prices, String code, SoldUnit unit, @Nullable BigDecimal vatRate, CardGaps gaps) {

        /** Everybody's price first, unless the variant does not speak of it. */
        List<ProductPrice> of(CardVariant variant) {
            return prices.of(variant, this);
        }

        /** What the variant does not speak of. */
        Unsaid unsaid(CardVariant variant) {
            CardGaps.OfVariant ofVariant = gaps.of(variant.sku());
            return ofVariant == null
                    ? Unsaid.NOTHING
                    : new Unsaid(
                            ofVariant.parts(),
                            prices.groupsWithout(ofVariant.saidLists().keySet()));
        }
    }

    private Set<String> groupsWithout(Set<String> lists) {
        Set<String> groups = new TreeSet<>();
        if (!lists.contains(settings.main())) {
            groups.add(EVERYBODY);
        }
        settings.groups().stream()
                .filter(group -> !lists.contains(group.list()))
                .forEach(group -> groups.add(group.group()));
        return groups;
    }

    private List<ProductPrice> of(CardVariant variant, Of card) {
        List<ProductPrice> prices = new ArrayList<>();
        CardPrice main = find(variant, settings.main(), card.unit());
        if (main != null) {
            prices.add(price(variant, main, EVERYBODY, card));
        } else if (!card.gaps().hasList(variant.sku(), settings.main())) {
            throw RejectedException.because(StockCardReason.MISSING_PRICE, variant.sku(), settings.main());
        }
        settings.groups().forEach(group -> {
            CardPrice price = find(variant, group.list(), card.unit());
            if (price != null) {
                prices.add(price(variant, price, group.group(), card));
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

    private ProductPrice price(CardVariant variant, CardPrice price, String group, Of card) {
        Currency currency = CurrencyCode.read(price.currency())
                .orElseThrow(() -> RejectedException.because(StockCardReason.UNKNOWN_CURRENCY, price.currency()));
        int lowest = settings.zero() == Zero.ACCEPT ? 0 : 1;
        if (price.price().signum() < lowest) {
            throw RejectedException.because(
                    StockCardReason.INVALID_PRICE, variant.sku(), price.list(), plain(price.price()));
        }
        BigDecimal sale = sale(variant, price);
        boolean vat = carriesVat(price);
        BigDecimal published = converted(price.price(), price, vat, card, currency);
        if (kept(published).signum() < lowest) {
            throw RejectedException.because(
                    StockCardReason.INVALID_PRICE, variant.sku(), price.list(), plain(published));
        }
        if (published.compareTo(LARGEST) > 0) {
            throw RejectedException.because(
                    StockCardReason.PRICE_TOO_LARGE,
                    variant.sku(),
                    price.list(),
                    plain(published),
                    LARGEST.toPlainString());
        }
        BigDecimal publishedSale = sale == null ? null : converted(sale, price, vat, card, currency);
        if (publishedSale != null && kept(publishedSale).signum() <= 0) {
            throw invalidSale(variant, price, publishedSale);
        }
        Set<SalePart> unsaid = card.gaps().unsaidOfSale(variant.sku(), price.list());
        boolean onSale = sale != null || unsaid.contains(SalePart.PRICE);
        return new ProductPrice(
                group,
                currency.getCurrencyCode(),
                vat,
                published,
                publishedSale,
                onSale ? price.saleFrom() : null,
                onSale ? price.saleUntil() : null,
                unsaid);
    }

    private @Nullable BigDecimal sale(CardVariant variant, CardPrice price) {
        BigDecimal sale = price.salePrice();
        if (sale != null && (sale.signum() <= 0 || sale.compareTo(price.price()) >= 0)) {
            throw invalidSale(variant, price, sale);
        }
        if (sale != null) {
            checkPeriod(variant, price);
        }
        return sale;
    }

    private static RejectedException invalidSale(CardVariant variant, CardPrice price, BigDecimal sale) {
        return RejectedException.because(
                StockCardReason.INVALID_SALE, variant.sku(), price.list(), plain(sale), plain(price.price()));
    }

    private void checkPeriod(CardVariant variant, CardPrice price) {
        Instant from = price.saleFrom();
        Instant until = price.saleUntil();
        if (from != null && until != null && !until.isAfter(from)) {
            throw RejectedException.because(
                    StockCardReason.INVALID_SALE_PERIOD,
                    variant.sku(),
                    price.list(),
                    moments.format(from),
                    lastOf(until));
        }
    }

    /** A period that is over at midnight ends with the day before. */
    private String lastOf(Instant until) {
        ZonedDateTime local = until.atZone(businessZone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAYS.format(local.minusDays(1)) : moments.format(until);
    }

    private boolean carriesVat(CardPrice price) {
        return switch (settings.vat()) {
            case AS_LISTED -> price.includesVat();
            case INCLUDED -> true;
            case EXCLUDED -> false;
        };
    }

    private static BigDecimal converted(BigDecimal listed, CardPrice from, boolean vat, Of card, Currency currency) {
        SoldUnit unit = card.unit();
        BigDecimal amount = unit.amount(listed, from);
        int decimals = currency.getDefaultFractionDigits();
        if (from.includesVat() == vat) {
            return unit.isConverted(from) ? amount.setScale(decimals, RoundingMode.HALF_UP) : amount;
        }
        if (card.vatRate() == null) {
            throw RejectedException.because(StockCardReason.NO_VAT_RATE, card.code());
        }
        BigDecimal gross = HUNDRED.add(card.vatRate());
        return vat
                ? amount.multiply(gross).divide(HUNDRED, decimals, RoundingMode.HALF_UP)
                : amount.multiply(HUNDRED).divide(gross, decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal kept(BigDecimal amount) {
        return amount.scale() > DECIMALS ? amount.setScale(DECIMALS, RoundingMode.HALF_UP) : amount;
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
    }
}
