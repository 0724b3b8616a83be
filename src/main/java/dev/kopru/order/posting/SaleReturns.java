package dev.kopru.order.posting;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.document.AmountOnlyReturn;
import dev.kopru.order.document.PennyGate;
import dev.kopru.order.document.PriceMode;
import dev.kopru.order.document.ReturnMeasure;
import dev.kopru.order.document.ReturnNotices;
import dev.kopru.order.document.ReturnSums;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.setting.Current;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a chunk's returns onto the sales they take back, and measures them against what was sold.
 *
 * <p>The sales of the chunk itself have to be posted before. Returns of one sale count one after the other in the order in
 * which they were read, those of earlier chunks by what the books say, so it makes no difference where a chunk ends.
 */
@Component
class SaleReturns {

    private final ReturnedSales sales;
    private final Accounting accounting;
    private final Current<OrderSettings> settings;
    private final Patience patience;

    SaleReturns(ReturnedSales sales, Accounting accounting, Current<OrderSettings> settings, Patience patience) {
        this.sales = sales;
        this.accounting = accounting;
        this.settings = settings;
        this.patience = patience;
    }

    /** The returns that may be posted, on their sales' accounts; the others are rejected in {@code chunk}, or wait. */
    List<OrderDraft> measured(List<OrderDraft> returns, OrderChunk chunk) {
        Map<String, ReturnedSale> found = sales.of(returns, chunk);
        Map<String, ReturnMeasure> measures = measures(found);
        List<OrderDraft> possible = new ArrayList<>();
        for (OrderDraft draft : returns) {
            ReturnedSale sale = found.getOrDefault(draft.externalRef(), new ReturnedSale.Unknown());
            try {
                if (sale instanceof ReturnedSale.Expected) {
                    chunk.reject(draft, Reason.of(OrderReason.SALE_NOT_YET_POSTED, ref(draft)));
                } else {
                    possible.add(placed(draft, sale, measures));
                }
            } catch (RejectedException rejected) {
                chunk.reject(draft, rejected.reason());
            }
        }
        return possible;
    }

    private Map<String, ReturnMeasure> measures(Map<String, ReturnedSale> found) {
        Map<String, ReturnMeasure> measures = new HashMap<>();
        for (ReturnedSale sale : found.values()) {
            if (sale instanceof ReturnedSale.Booked booked) {
                measures.computeIfAbsent(
                        booked.document().posted().externalRef(), ref -> new ReturnMeasure(booked.document()));
            }
        }
        if (!measures.isEmpty()) {
            for (BookedOrder back : patience.call("read returns", () -> accounting.readReturnsOf(measures.keySet()))) {
                ReturnMeasure measure = measures.get(back.content().relatedRef());
                if (measure != null) {
                    measure.add(back);
                }
            }
        }
        return measures;
    }

    private OrderDraft placed(OrderDraft draft, ReturnedSale sale, Map<String, ReturnMeasure> measures) {
        if (sale instanceof ReturnedSale.Booked booked) {
            String ref = booked.document().posted().externalRef();
            return onSale(draft, Objects.requireNonNull(measures.get(ref), ref));
        }
        if (sale instanceof ReturnedSale.Unsold unsold) {
            throw RejectedException.because(OrderReason.RETURN_OF_UNSOLD, ref(draft), unsold.how());
        }
        if (sale instanceof ReturnedSale.AReturn) {
            throw RejectedException.because(OrderReason.RETURN_OF_RETURN, ref(draft));
        }
        return unmeasured(draft);
    }

    private OrderDraft onSale(OrderDraft draft, ReturnMeasure measure) {
        SalesOrder back = draft.salesOrder();
        SalesOrder sale = measure.sale();
        if (!back.currency().equals(sale.currency())) {
            throw RejectedException.because(
                    OrderReason.RETURN_OTHER_CURRENCY, measure.number(), sale.currency(), back.currency());
        }
        BigDecimal tolerance =
                PaymentsOfOrder.tolerance(back, settings.now()).max(PaymentsOfOrder.tolerance(sale, settings.now()));
        PennyGate.checkRounding(back, tolerance);
        measure.check(back, tolerance, settings.now().stock().placeholderSku());
        List<SalesOrderLine> lines = AmountOnlyReturn.is(back)
                ? AmountOnlyReturn.lines(back, measure, decimals(back), tolerance)
                : back.lines();
        SalesOrder placed = OnItsSale.of(back, sale, lines);
        List<Reason> notices = ReturnNotices.of(placed, measure);
        measure.take(placed);
        return draft.with(placed, accountOf(sale, draft), notices);
    }

    /** Without its sale a return stands on its own word alone: it has to say all that an order says. */
    private OrderDraft unmeasured(OrderDraft draft) {
        SalesOrder back = draft.salesOrder();
        if (AmountOnlyReturn.is(back)) {
            throw RejectedException.because(OrderReason.RETURN_VAT_UNKNOWN, ReturnMeasure.money(back.grandTotal()));
        }
        if (back.exchangeRate().signum() == 0) {
            throw RejectedException.because(OrderReason.MISSING_EXCHANGE_RATE, back.currency());
        }
        PennyGate.checkRounding(back, PaymentsOfOrder.tolerance(back, settings.now()));
        checkDirection(draft.order(), decimals(back));
        Reason notice = Reason.of(OrderNotice.UNMEASURED_RETURN, ref(draft), ReturnMeasure.money(back.grandTotal()));
        List<Reason> notices = Stream.concat(Stream.of(notice), ReturnNotices.rounded(back).stream())
                .toList();
        return draft.with(back, draft.customerKeys(), notices);
    }

    /** Only its sale could tell which of the goods of an exchange come back, where they are worth less than the others. */
    private static void checkDirection(ShopOrder order, int decimals) {
        ReturnSums sums = ReturnSums.of(order, new PriceMode(order.pricesIncludeVat(), decimals));
        if (sums.mixed() && sums.goods().signum() < 0) {
            throw RejectedException.because(
                    OrderReason.RETURN_SIGNS_AMBIGUOUS,
                    ReturnMeasure.money(sums.goods()),
                    ReturnMeasure.money(sums.goods().negate()),
                    ReturnMeasure.money(order.total()));
        }
    }

    /** The sale's card by its code, whatever the return says of its customer. */
    private static CustomerKeys accountOf(SalesOrder sale, OrderDraft draft) {
        return CustomerKeys.ofAccount(
                draft.order().store(), sale.accountCode(), draft.customerKeys().title());
    }

    private static int decimals(SalesOrder document) {
        return Currency.getInstance(document.currency()).getDefaultFractionDigits();
    }

    private static String ref(OrderDraft draft) {
        @Nullable String named = draft.salesOrder().relatedRef();
        return named == null ? "-" : named;
    }
}
