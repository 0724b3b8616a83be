package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.DocumentPaymentBuilder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.order.customer.CustomerReading;
import dev.kopru.order.document.GiftCards;
import dev.kopru.order.document.LargestRemainder;
import dev.kopru.order.document.PriceMode;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was paid by which means, each with its account and plan.
 *
 * @param head account and plan of the first payment, which the document is headed by
 * @param tolerance the difference that the document's total may have: the smallest of its payments'
 */
public record PaymentsOfOrder(
        List<DocumentPayment> payments, OrderSettings.PaymentTarget head, BigDecimal tolerance, List<Reason> notices) {

    private static final OrderSettings.PaymentTarget NOWHERE = new OrderSettings.PaymentTarget(null, null);

    /** Payments above the total reject the order; what is missing to it is open, with a notice. */
    public static PaymentsOfOrder of(
            ShopOrder order,
            GiftCards gifts,
            BigDecimal total,
            PriceMode mode,
            OrderSettings settings,
            OrderRules rules) {
        List<ShopPayment> paid = paid(order, gifts, total);
        List<BigDecimal> exact = paid.stream().map(ShopPayment::amount).toList();
        BigDecimal sum = mode.rounded(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (sum.compareTo(total) > 0) {
            throw RejectedException.because(OrderReason.PAYMENTS_EXCEED_TOTAL, sum, total, sum.subtract(total));
        }
        List<BigDecimal> amounts = LargestRemainder.of(exact, sum, mode.decimals());
        List<DocumentPayment> payments = new ArrayList<>();
        BigDecimal tolerance = null;
        for (int i = 0; i < paid.size(); i++) {
            ShopPayment payment = paid.get(i);
            OrderSettings.Payment to = target(payment.method(), order, settings, rules);
            payments.add(DocumentPaymentBuilder.stagedBuilder()
                    .paymentNo(i + 1)
                    .method(payment.method())
                    .amount(amounts.get(i))
                    .account(to.account())
                    .plan(to.plan())
                    .id(payment.id())
                    .build());
            BigDecimal own = Objects.requireNonNullElse(to.tolerance(), settings.tolerance());
            tolerance = tolerance == null ? own : tolerance.min(own);
        }
        OrderSettings.PaymentTarget head = payments.isEmpty()
                ? NOWHERE
                : new OrderSettings.PaymentTarget(
                        payments.get(0).account(), payments.get(0).plan());
        return new PaymentsOfOrder(
                payments, head, tolerance == null ? settings.tolerance() : tolerance, open(sum, total, paid));
    }

    private static List<Reason> open(BigDecimal sum, BigDecimal total, List<ShopPayment> paid) {
        return sum.compareTo(total) == 0
                ? List.of()
                : List.of(Reason.of(OrderNotice.PAYMENT_OPEN, sum, total, total.subtract(sum)));
    }

    /** An order without payments of its own was paid by its method as far as gift cards have not; one of nothing needs none. */
    private static List<ShopPayment> paid(ShopOrder order, GiftCards gifts, BigDecimal total) {
        List<ShopPayment> paid = new ArrayList<>();
        String method = CustomerReading.blankToNull(order.paymentMethod());
        BigDecimal rest = total.subtract(gifts.amount());
        boolean byMethod = gifts.isEmpty() ? rest.signum() != 0 || method != null : rest.signum() > 0;
        if (order.payments().isEmpty() && byMethod) {
            paid.add(new ShopPayment(order.paymentMethod(), rest, order.paymentId()));
        }
        for (int i = 0; i < order.payments().size(); i++) {
            ShopPayment payment = order.payments().get(i);
            if (payment.amount().signum() < 0) {
                throw RejectedException.because(
                        OrderReason.NEGATIVE_AMOUNT, "payments[" + (i + 1) + "]", payment.amount());
            }
            boolean only = order.payments().size() == 1;
            if (payment.amount().signum() != 0 || only) {
                paid.add(only && payment.method() == null ? named(payment, method) : payment);
            }
        }
        paid.addAll(gifts.payments());
        return paid;
    }

    private static ShopPayment named(ShopPayment payment, @Nullable String method) {
        return new ShopPayment(method, payment.amount(), payment.id());
    }

    private static OrderSettings.Payment target(
            @Nullable String method, ShopOrder order, OrderSettings settings, OrderRules rules) {
        if (method == null || method.isBlank()) {
            return isOfSale(order) ? likeItsSale(settings) : missing(settings, rules);
        }
        return settings.payments().stream()
                .filter(payment -> payment.method().equals(method))
                .findFirst()
                .orElseGet(() -> isOfSale(order) ? likeItsSale(settings) : unlisted(method, settings));
    }

    /** A return goes back the way its sale was paid, which is found with the sale. */
    private static boolean isOfSale(ShopOrder order) {
        return order.kind() == OrderKind.RETURN && CustomerReading.blankToNull(order.relatedOrderId()) != null;
    }

    /** Where the order's file says nothing of it, its document may: that is decided when the document is known. */
    private static OrderSettings.Payment missing(OrderSettings settings, OrderRules rules) {
        if (isRefused(settings, rules) && !rules.leavesUnsaid(UnsaidTerms.METHOD)) {
            throw RejectedException.because(OrderReason.MISSING_PAYMENT_METHOD);
        }
        return byDefault(settings);
    }

    private static boolean isRefused(OrderSettings settings, OrderRules rules) {
        return rules.missingPayment(settings) == OrderSettings.MissingPayment.REJECT;
    }

    /** Whether a document of the order would name no method of a payment, which must be named. */
    static boolean lacksMethod(SalesOrder document, ShopOrder order, OrderSettings settings, OrderRules rules) {
        return isRefused(settings, rules)
                && !isOfSale(order)
                && document.payments().stream()
                        .anyMatch(payment -> CustomerReading.blankToNull(payment.method()) == null);
    }

    private static OrderSettings.Payment unlisted(String method, OrderSettings settings) {
        if (settings.unknownPayment() == OrderSettings.UnknownPayment.REJECT) {
            throw RejectedException.because(OrderReason.UNKNOWN_PAYMENT_METHOD, method);
        }
        return byDefault(settings);
    }

    /** The widest tolerance that a sale may have; what its own allows is checked with the sale. */
    private static OrderSettings.Payment likeItsSale(OrderSettings settings) {
        OrderSettings.PaymentTarget to = settings.defaultPayment();
        BigDecimal widest = settings.payments().stream()
                .map(OrderSettings.Payment::tolerance)
                .filter(Objects::nonNull)
                .reduce(settings.tolerance(), BigDecimal::max);
        return new OrderSettings.Payment("", to.account(), to.plan(), widest);
    }

    /** The difference that a document with these payments may have. */
    static BigDecimal tolerance(SalesOrder document, OrderSettings settings) {
        return document.payments().stream()
                .map(payment -> tolerance(payment.method(), settings))
                .min(BigDecimal::compareTo)
                .orElse(settings.tolerance());
    }

    private static BigDecimal tolerance(@Nullable String method, OrderSettings settings) {
        return settings.payments().stream()
                .filter(payment -> payment.method().equals(method))
                .map(OrderSettings.Payment::tolerance)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(settings.tolerance());
    }

    private static OrderSettings.Payment byDefault(OrderSettings settings) {
        OrderSettings.PaymentTarget to = settings.defaultPayment();
        return new OrderSettings.Payment("", to.account(), to.plan(), null);
    }
}
