package dev.kopru.order;

import dev.kopru.connector.CurrencyCode;
import dev.kopru.connector.accounting.DocumentPayment;
import dev.kopru.connector.accounting.PostalAddress;
import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.accounting.SalesOrderLine;
import dev.kopru.connector.store.Address;
import dev.kopru.connector.store.LineKind;
import dev.kopru.connector.store.OrderKind;
import dev.kopru.connector.store.ShopOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down an order as the document it becomes in the books; throws {@link RejectedOrder} where it cannot. */
@Component
class SalesOrderMapping {

    private static final int LOCAL_DECIMALS = 2;

    private final OrderSettings settings;
    private final ZoneId businessZone;

    SalesOrderMapping(OrderSettings settings, ZoneId businessZone) {
        this.settings = settings;
        this.businessZone = businessZone;
    }

    /** The document, with everything but its account card. */
    SalesOrder document(ShopOrder asItIs, @Nullable CustomerKeys customer) {
        checkKinds(asItIs);
        OrderTexts.check(asItIs);
        Currency currency = CurrencyCode.read(asItIs.currency())
                .orElseThrow(() -> RejectedOrder.because(OrderReason.UNKNOWN_CURRENCY, asItIs.currency()));
        PriceMode mode = PriceMode.of(asItIs.pricesIncludeVat(), currency);
        ShopOrder order = ReturnSigns.read(asItIs, mode, settings.tolerance());
        BigDecimal exchangeRate = exchangeRate(order, currency);
        OrderSettings.PaymentTarget payment = payment(order);
        BigDecimal total = mode.rounded(order.total());
        List<SalesOrderLine> lines = ReturnLines.areMissing(order)
                ? List.of()
                : PennyGate.pass(ReturnLines.of(order, mode, settings), total, settings.tolerance());
        BigDecimal net = sum(lines, SalesOrderLine::net);
        SalesOrder document = new SalesOrder(
                ExternalRef.of(order),
                order.kind() == OrderKind.RETURN,
                related(order),
                order.number(),
                state(order.status()),
                "",
                CustomerTitle.of(asItIs),
                TaxOffice.of(order.customer()),
                customer == null ? null : customer.taxNumber(),
                date(order.placedAt()),
                currency.getCurrencyCode(),
                exchangeRate,
                payment.account(),
                payment.plan(),
                List.of(new DocumentPayment(
                        1, order.paymentMethod(), total, payment.account(), payment.plan(), order.paymentId())),
                net,
                sum(lines, SalesOrderLine::vat),
                total,
                local(sum(lines, SalesOrderLine::vat), exchangeRate),
                local(total, exchangeRate),
                address(order.billing()),
                address(order.delivery()),
                order.note(),
                order.revision(),
                new byte[0],
                lines);
        return ContentHash.sealed(document);
    }

    private static BigDecimal local(BigDecimal amount, BigDecimal exchangeRate) {
        return amount.multiply(exchangeRate).setScale(LOCAL_DECIMALS, RoundingMode.HALF_UP);
    }

    private static void checkKinds(ShopOrder order) {
        if (order.kind() == OrderKind.UNKNOWN) {
            throw RejectedOrder.because(OrderReason.UNKNOWN_ORDER_KIND);
        }
        if (order.lines().isEmpty() && order.kind() != OrderKind.RETURN) {
            throw RejectedOrder.because(OrderReason.NO_LINES);
        }
        order.lines().stream()
                .filter(line -> line.kind() == LineKind.UNKNOWN)
                .findFirst()
                .ifPresent(line -> {
                    throw RejectedOrder.because(OrderReason.UNKNOWN_LINE_KIND, line.lineNo());
                });
    }

    private static @Nullable String related(ShopOrder order) {
        String sale = CustomerReading.blankToNull(order.relatedOrderId());
        return sale == null ? null : ExternalRef.ofRelated(order, sale);
    }

    /** A return takes the rate of its sale, so it may do without. */
    private static BigDecimal exchangeRate(ShopOrder order, Currency currency) {
        if (CurrencyCode.isLira(currency)) {
            return BigDecimal.ONE;
        }
        BigDecimal rate = order.exchangeRate();
        if (related(order) != null) {
            return rate == null || rate.signum() < 0 ? BigDecimal.ZERO : rate;
        }
        if (rate == null || rate.signum() <= 0) {
            throw RejectedOrder.because(OrderReason.MISSING_EXCHANGE_RATE, currency.getCurrencyCode());
        }
        return rate;
    }

    /** A return goes back to its sale's payment account, so its method need not be listed. */
    private OrderSettings.PaymentTarget payment(ShopOrder order) {
        String method = order.paymentMethod();
        if (method == null || method.isBlank()) {
            return settings.defaultPayment();
        }
        return settings.payments().stream()
                .filter(payment -> payment.method().equals(method))
                .map(payment -> new OrderSettings.PaymentTarget(payment.account(), payment.plan()))
                .findFirst()
                .orElseGet(() -> related(order) == null ? unlisted(method) : settings.defaultPayment());
    }

    private OrderSettings.PaymentTarget unlisted(String method) {
        if (settings.unknownPayment() == OrderSettings.UnknownPayment.REJECT) {
            throw RejectedOrder.because(OrderReason.UNKNOWN_PAYMENT_METHOD, method);
        }
        return settings.defaultPayment();
    }

    private String state(String status) {
        return settings.documentStates().stream()
                .filter(mapped -> mapped.status().equals(status))
                .map(OrderSettings.DocumentState::state)
                .findFirst()
                .orElse(settings.defaultDocumentState());
    }

    private LocalDate date(@Nullable Instant placedAt) {
        if (placedAt == null) {
            throw RejectedOrder.because(OrderReason.MISSING_ORDER_DATE);
        }
        return LocalDate.ofInstant(placedAt, businessZone);
    }

    private static PostalAddress address(Address address) {
        return new PostalAddress(
                address.name(),
                address.line(),
                address.district(),
                address.city(),
                PostCode.padded(address.postCode(), address.country()),
                address.country());
    }

    private static BigDecimal sum(List<SalesOrderLine> lines, Function<SalesOrderLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
