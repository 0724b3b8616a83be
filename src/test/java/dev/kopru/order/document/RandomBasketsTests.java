package dev.kopru.order.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.order.ABasket;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.order.TestSettings;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is in a basket, its document is right to the last kuruş. By hand with more of them:
 * {@code -Dtest=RandomBasketsTests -Dkopru.baskets=1000000 -Dkopru.baskets.seed=7}.
 */
class RandomBasketsTests {

    private static final int BASKETS = Integer.getInteger("kopru.baskets", 3000);
    private static final long SEED = Long.getLong("kopru.baskets.seed", 20260302);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private final Drafts drafts =
            new Drafts(TestSettings.with(Map.of("gift-card-fees[0]", ABasket.GIFT_CARD, "unknown-payment", "default")));

    @Test
    void everyBasketBecomesADocumentWithTheShopsTotalAndTheShopsVat() {
        System.out.println(BASKETS + " baskets, seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < BASKETS; i++) {
            ABasket basket = new ABasket(random);
            AnOrder order = basket.order();
            try {
                check(basket, drafts.outcome(order.build()));
            } catch (AssertionError wrong) {
                throw new AssertionError(
                        "basket " + i + " of seed " + SEED + " (" + basket.vat + "): " + order.build(), wrong);
            }
        }
    }

    private static void check(ABasket basket, Outcome<OrderDraft> outcome) {
        OrderDraft draft = ((Outcome.Accepted<OrderDraft>) accepted(outcome)).value();
        SalesOrder document = draft.salesOrder();
        boolean total = document.grandTotal().compareTo(basket.total()) == 0
                && document.netTotal().add(document.vatTotal()).compareTo(basket.total()) == 0
                && sum(document.lines(), SalesOrderLine::net).compareTo(document.netTotal()) == 0
                && sum(document.lines(), SalesOrderLine::vat).compareTo(document.vatTotal()) == 0;
        assertThat(total).as("total of %s", document).isTrue();
        checkVat(basket, document);
        checkLines(basket, document);
        checkDifferences(basket, draft);
    }

    private static Outcome<OrderDraft> accepted(Outcome<OrderDraft> outcome) {
        if (outcome instanceof Outcome.Rejected<OrderDraft> rejected) {
            throw new AssertionError(rejected.rejection().reason());
        }
        return outcome;
    }

    private static void checkVat(ABasket basket, SalesOrder document) {
        BigDecimal stated = basket.statedTotal();
        if (stated != null && document.vatTotal().compareTo(stated.setScale(2, RoundingMode.HALF_UP)) != 0) {
            throw new AssertionError("VAT " + document.vatTotal() + ", the shop says " + stated);
        }
        basket.statedRates().forEach((rate, amount) -> {
            BigDecimal booked = sum(
                    document.lines().stream()
                            .filter(line -> line.vatRate().compareTo(new BigDecimal(rate)) == 0)
                            .toList(),
                    SalesOrderLine::vat);
            // A figure that is not rounded may be cut off, so that the figures come to their total.
            BigDecimal apart = amount.scale() > 2 ? new BigDecimal("0.01") : BigDecimal.ZERO;
            if (booked.subtract(amount).abs().compareTo(apart) > 0) {
                throw new AssertionError("VAT of " + rate + " percent " + booked + ", the shop says " + amount);
            }
        });
    }

    private static void checkLines(ABasket basket, SalesOrder document) {
        for (SalesOrderLine line : document.lines()) {
            boolean phantom =
                    !basket.hasDiscount(line.lineNo() - 1) && line.discount().signum() != 0;
            boolean untaxed = line.vatRate().signum() == 0 && line.vat().signum() != 0;
            boolean below = !line.kind().equals("rounding")
                    && (line.net().signum() < 0
                            || line.vat().signum() < 0
                            || line.discount().signum() < 0);
            if (phantom || untaxed || below) {
                throw new AssertionError(line);
            }
        }
    }

    /** What Köprü would have booked by itself, and what it did book: each difference is a rounding line or a notice. */
    private static void checkDifferences(ABasket basket, OrderDraft draft) {
        List<SalesOrderLine> rounding = draft.salesOrder().lines().stream()
                .filter(line -> line.kind().equals("rounding"))
                .toList();
        if (rounding.size() > 1
                || rounding.stream().anyMatch(line -> line.net().abs().compareTo(TOLERANCE) > 0)) {
            throw new AssertionError(rounding);
        }
        if (basket.includesVat && !rounding.isEmpty()) {
            throw new AssertionError("with VAT in the prices nothing is left to round: " + rounding);
        }
        boolean noticed = draft.notices().stream().map(Reason::code).anyMatch("VAT_SPREAD"::equals);
        boolean perLine = basket.vat == ABasket.Vat.PER_LINE
                || basket.vat == ABasket.Vat.PER_LINE_WITH_TOTAL
                || basket.vat == ABasket.Vat.UNROUNDED_LINES_WITH_TOTAL;
        PriceMode mode = new PriceMode(basket.includesVat, 2);
        boolean byItself = draft.salesOrder().lines().stream()
                .filter(line -> !line.kind().equals("rounding"))
                .allMatch(
                        line -> mode.parts(basket.includesVat ? line.net().add(line.vat()) : line.net(), line.vatRate())
                                        .vat()
                                        .compareTo(line.vat())
                                == 0);
        if (!perLine && byItself == noticed) {
            throw new AssertionError("as Köprü rounds by itself: " + byItself + ", noticed: " + noticed);
        }
    }

    private static BigDecimal sum(
            List<SalesOrderLine> lines, java.util.function.Function<SalesOrderLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
