package dev.kopru.order;

import dev.kopru.connector.CurrencyCode;
import dev.kopru.connector.accounting.document.DocumentAmountsBuilder;
import dev.kopru.connector.accounting.document.DocumentCustomer;
import dev.kopru.connector.accounting.document.DocumentCustomerBuilder;
import dev.kopru.connector.accounting.document.DocumentKey;
import dev.kopru.connector.accounting.document.DocumentKeyBuilder;
import dev.kopru.connector.accounting.document.DocumentSettlement;
import dev.kopru.connector.accounting.document.DocumentSettlementBuilder;
import dev.kopru.connector.accounting.document.DocumentSource;
import dev.kopru.connector.accounting.document.PostalAddress;
import dev.kopru.connector.accounting.document.PostalAddressBuilder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.customer.CustomerReading;
import dev.kopru.order.customer.ErasedText;
import dev.kopru.order.customer.OrderTexts;
import dev.kopru.order.customer.PostCode;
import dev.kopru.order.customer.TaxOffice;
import dev.kopru.order.document.ContentHash;
import dev.kopru.order.document.DocumentLines;
import dev.kopru.order.document.GiftCards;
import dev.kopru.order.document.LargestAmounts;
import dev.kopru.order.document.PennyGate;
import dev.kopru.order.document.PriceMode;
import dev.kopru.order.document.ReturnLines;
import dev.kopru.order.document.ReturnSigns;
import dev.kopru.order.document.VatRates;
import dev.kopru.order.posting.PartialOrders;
import dev.kopru.order.posting.PaymentsOfOrder;
import dev.kopru.order.rule.ExternalRef;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.setting.Current;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down an order as the document it becomes in the books; throws {@link RejectedException} where it cannot. */
@Component
class SalesOrderMapping {

    private static final int LOCAL_DECIMALS = 2;

    private final Current<OrderSettings> current;
    private final ZoneId businessZone;
    private final Clock clock;

    SalesOrderMapping(Current<OrderSettings> current, ZoneId businessZone, Clock clock) {
        this.current = current;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    /** A document with everything but its account card, and what is odd about it but not wrong. */
    record Mapped(SalesOrder document, List<Reason> notices) {}

    Mapped document(ShopOrder asItIs, CustomerKeys customer, OrderRules rules) {
        OrderSettings settings = current.now();
        checkKinds(asItIs);
        OrderTexts.check(asItIs);
        LargestAmounts.check(asItIs);
        Currency currency = CurrencyCode.read(asItIs.currency())
                .orElseThrow(() -> RejectedException.because(OrderReason.UNKNOWN_CURRENCY, asItIs.currency()));
        PriceMode mode = PriceMode.of(asItIs.pricesIncludeVat(), currency);
        ShopOrder signed = ReturnSigns.read(ErasedText.without(asItIs), mode, settings.tolerance());
        GiftCards gifts = GiftCards.of(signed, mode, settings.giftCardFees());
        ShopOrder order = gifts.order();
        BigDecimal exchangeRate = exchangeRate(order, currency);
        LocalDate date = date(order.placedAt(), rules);
        BigDecimal total = mode.rounded(order.total().add(gifts.amount()));
        PaymentsOfOrder paid = PaymentsOfOrder.of(order, gifts, total, mode, settings, rules);
        DocumentLines priced = ReturnLines.of(order, mode, vatRates(order, date, rules), settings, total);
        List<SalesOrderLine> lines =
                priced.lines().isEmpty() ? List.of() : PennyGate.pass(priced.lines(), total, paid.tolerance());
        BigDecimal net = sum(lines, SalesOrderLine::net);
        BigDecimal vat = sum(lines, SalesOrderLine::vat);
        checkSigns(order, net, vat, total);
        SalesOrder document = new SalesOrder(
                key(order),
                state(order.status()),
                date,
                customer(order, customer),
                DocumentAmountsBuilder.stagedBuilder()
                        .currency(currency.getCurrencyCode())
                        .exchangeRate(exchangeRate)
                        .netTotal(net)
                        .vatTotal(vat)
                        .grandTotal(total)
                        .localVat(local(vat, exchangeRate))
                        .localTotal(local(total, exchangeRate))
                        .build(),
                settlement(paid),
                order.note(),
                new DocumentSource(order.revision(), new byte[0]),
                lines);
        return new Mapped(
                ContentHash.sealed(document),
                Stream.of(priced.notices(), paid.notices())
                        .flatMap(List::stream)
                        .toList());
    }

    private static DocumentKey key(ShopOrder order) {
        return DocumentKeyBuilder.stagedBuilder()
                .externalRef(ExternalRef.of(order))
                .isReturn(order.kind() == OrderKind.RETURN)
                .relatedRef(related(order))
                .shopNumber(order.number())
                .build();
    }

    private static DocumentCustomer customer(ShopOrder order, CustomerKeys customer) {
        return DocumentCustomerBuilder.stagedBuilder()
                .accountCode("")
                .title(customer.title())
                .taxOffice(TaxOffice.of(order.customer()))
                .taxNumber(customer.taxNumber())
                .billing(named(address(order.billing()), customer))
                .delivery(address(order.delivery()))
                .build();
    }

    private static DocumentSettlement settlement(PaymentsOfOrder paid) {
        return DocumentSettlementBuilder.stagedBuilder()
                .paymentAccount(paid.head().account())
                .paymentPlan(paid.head().plan())
                .payments(paid.payments())
                .build();
    }

    /** A return keeps the rates of its sale, whenever that was. */
    private VatRates vatRates(ShopOrder order, LocalDate date, OrderRules rules) {
        boolean dated =
                order.kind() == OrderKind.ORDER && order.placedAt() != null && rules.checksVatRateDates(current.now());
        return new VatRates(current.now().vatRates(), dated ? date : null);
    }

    private static void checkSigns(ShopOrder order, BigDecimal net, BigDecimal vat, BigDecimal total) {
        boolean negative = net.signum() < 0 || vat.signum() < 0 || total.signum() < 0;
        if (order.kind() == OrderKind.ORDER && negative) {
            throw RejectedException.because(OrderReason.NEGATIVE_DOCUMENT, net, vat, total);
        }
    }

    private static BigDecimal local(BigDecimal amount, BigDecimal exchangeRate) {
        return amount.multiply(exchangeRate).setScale(LOCAL_DECIMALS, RoundingMode.HALF_UP);
    }

    private static void checkKinds(ShopOrder order) {
        if (order.kind() == OrderKind.UNKNOWN) {
            throw RejectedException.because(OrderReason.UNKNOWN_ORDER_KIND);
        }
        if (order.lines().isEmpty() && order.kind() != OrderKind.RETURN) {
            throw RejectedException.because(OrderReason.NO_LINES);
        }
        order.lines().stream()
                .filter(line -> line.kind() == LineKind.UNKNOWN)
                .findFirst()
                .ifPresent(line -> {
                    throw RejectedException.because(OrderReason.UNKNOWN_LINE_KIND, line.lineNo());
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
            throw RejectedException.because(OrderReason.MISSING_EXCHANGE_RATE, currency.getCurrencyCode());
        }
        return rate;
    }

    private String state(String status) {
        return current.now().documentStates().stream()
                .filter(mapped -> mapped.status().equals(status))
                .map(OrderSettings.DocumentState::state)
                .findFirst()
                .orElse(current.now().defaultDocumentState());
    }

    /** A file without dates leaves each document its own, which is not known here yet. */
    private LocalDate date(@Nullable Instant placedAt, OrderRules rules) {
        if (placedAt == null && rules.leavesUnsaid(PartialOrders.DATE)) {
            return LocalDate.ofInstant(clock.instant(), businessZone);
        }
        if (placedAt == null) {
            throw RejectedException.because(OrderReason.MISSING_ORDER_DATE);
        }
        LocalDate date = LocalDate.ofInstant(placedAt, businessZone);
        LocalDate latest = LocalDate.ofInstant(clock.instant(), businessZone)
                .plusDays(current.now().latestOrderDate().toDays());
        if (date.isAfter(latest)) {
            throw RejectedException.because(OrderReason.ORDER_DATE_AHEAD, date, latest);
        }
        return date;
    }

    private static PostalAddress named(PostalAddress billing, CustomerKeys customer) {
        return billing.name() == null && customer.name() != null ? billing.of(customer.title()) : billing;
    }

    private static PostalAddress address(Address address) {
        return PostalAddressBuilder.stagedBuilder()
                .name(address.name())
                .line(address.line())
                .district(address.district())
                .city(address.city())
                .postCode(PostCode.padded(address.postCode(), address.country()))
                .country(address.country())
                .build();
    }

    private static BigDecimal sum(List<SalesOrderLine> lines, Function<SalesOrderLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
