package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.StockCardNotice;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.stockcard.link.StockCardSettings;
import dev.kopru.text.SpreadsheetCode;
import dev.kopru.unit.SaleUnits;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the product of a stock card, or says by a {@link RejectedException} why it cannot be one. */
@Component
class ProductMapping {

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

    private final SaleUnits saleUnits;
    private final Current<Rules> rules;

    ProductMapping(Current<StockCardSettings> settings, SaleUnits saleUnits, ZoneId businessZone) {
        this.saleUnits = saleUnits;
        this.rules = settings.then(now -> Rules.of(now, businessZone));
    }

    /** By what the parts of a product are made. */
    private record Rules(int longestName, CardPrices prices, CategoryPaths categories, CardBarcodes barcodes) {

        static Rules of(StockCardSettings settings, ZoneId businessZone) {
            return new Rules(
                    settings.longestName(),
                    new CardPrices(settings.prices(), businessZone),
                    new CategoryPaths(settings.categorySeparator()),
                    new CardBarcodes(settings.barcodeCheck()));
        }
    }

    /** Everything of the card that can be sold, with all its visible variants; what is to be hidden is not its business. */
    Product product(StockCard card, CardGaps gaps) {
        Rules now = rules.now();
        CardTexts.check(card, gaps, now.longestName);
        BigDecimal vatRate = gaps.has(ProductField.VAT_RATE) ? null : vatRate(card);
        SoldUnit unit = SoldUnit.of(card, saleUnits);
        CardOptions.check(card, gaps);
        List<CardVariant> sold =
                card.variants().stream().filter(variant -> !variant.blocked()).toList();
        List<ProductVariant> variants = new ArrayList<>();
        for (CardVariant variant : sold) {
            CardPrices.Of prices = now.prices.with(card.code(), unit, vatRate, gaps);
            variants.add(variant(variant, variants.size() + 1, gaps, prices, now.barcodes));
        }
        return new Product(
                card.code().stripTrailing(),
                card.name().strip(),
                HtmlText.sanitised(card.shortDescription()),
                HtmlText.sanitised(card.description()),
                now.categories.of(card),
                blankToNull(card.brand()),
                unit.name(),
                vatRate == null ? BigDecimal.ZERO : vatRate,
                weight(card),
                CardOptions.dimensions(sold),
                variants,
                List.of(),
                gaps.fields());
    }

    /** What is odd about a product, which is published all the same. */
    List<Reason> oddities(Product product) {
        List<Reason> oddities = new ArrayList<>(rules.now().barcodes.oddities(product));
        Stream.concat(Stream.of(product.code()), product.variants().stream().map(ProductVariant::sku))
                .filter(SpreadsheetCode::hasLostDigits)
                .findFirst()
                .ifPresent(code -> oddities.add(Reason.of(StockCardNotice.CODE_LIKE_A_NUMBER, product.code(), code)));
        return oddities;
    }

    private static ProductVariant variant(
            CardVariant variant, int position, CardGaps gaps, CardPrices.Of prices, CardBarcodes barcodes) {
        return new ProductVariant(
                variant.sku().stripTrailing(),
                position,
                CardOptions.told(variant, gaps),
                barcodes.of(variant),
                prices.of(variant),
                prices.unsaid(variant));
    }

    private static BigDecimal vatRate(StockCard card) {
        BigDecimal rate = card.vatRate();
        if (rate == null) {
            throw RejectedException.because(StockCardReason.NO_VAT_RATE, card.code());
        }
        boolean isFraction = rate.signum() > 0 && rate.compareTo(BigDecimal.ONE) < 0;
        if (rate.signum() < 0 || isFraction || rate.compareTo(MOST_PERCENT) > 0) {
            throw RejectedException.because(StockCardReason.INVALID_VAT_RATE, card.code(), rate);
        }
        return rate;
    }

    private static @Nullable BigDecimal weight(StockCard card) {
        BigDecimal weight = card.weightKg();
        if (weight != null && weight.signum() < 0) {
            throw RejectedException.because(StockCardReason.INVALID_WEIGHT, card.code(), weight.toPlainString());
        }
        return weight;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
