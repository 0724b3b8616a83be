package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.DocumentAmountsBuilder;
import dev.kopru.connector.accounting.document.DocumentCustomerBuilder;
import dev.kopru.connector.accounting.document.DocumentKeyBuilder;
import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.DocumentSettlementBuilder;
import dev.kopru.connector.accounting.document.DocumentSource;
import dev.kopru.connector.accounting.document.PostalAddress;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a return onto what its sale stands on: the account, the customer's name, the payment account, the currency's rate. */
final class OnItsSale {

    private static final int LOCAL_DECIMALS = 2;

    private OnItsSale() {}

    /** The content hash stays that of the shop's word, so that an unchanged return is recognised whatever its sale does. */
    static SalesOrder of(SalesOrder back, SalesOrder sale, List<SalesOrderLine> lines) {
        BigDecimal vat = sum(lines, SalesOrderLine::vat);
        List<DocumentPayment> payments =
                back.payments().stream().map(payment -> paidBack(payment, sale)).toList();
        DocumentPayment head = payments.isEmpty() ? null : payments.get(0);
        return new SalesOrder(
                DocumentKeyBuilder.stagedBuilder()
                        .externalRef(back.externalRef())
                        .isReturn(true)
                        .relatedRef(back.relatedRef())
                        .shopNumber(back.shopNumber())
                        .build(),
                back.state(),
                back.date(),
                DocumentCustomerBuilder.stagedBuilder()
                        .accountCode(sale.accountCode())
                        .title(either(sale.title(), back.title()))
                        .taxOffice(either(sale.taxOffice(), back.taxOffice()))
                        .taxNumber(either(sale.taxNumber(), back.taxNumber()))
                        .billing(isEmpty(back.billing()) ? sale.billing() : back.billing())
                        .delivery(isEmpty(back.delivery()) ? sale.delivery() : back.delivery())
                        .build(),
                DocumentAmountsBuilder.stagedBuilder()
                        .currency(back.currency())
                        .exchangeRate(sale.exchangeRate())
                        .netTotal(sum(lines, SalesOrderLine::net))
                        .vatTotal(vat)
                        .grandTotal(back.grandTotal())
                        .localVat(local(vat, sale.exchangeRate()))
                        .localTotal(local(back.grandTotal(), sale.exchangeRate()))
                        .build(),
                DocumentSettlementBuilder.stagedBuilder()
                        .paymentAccount(
                                either(head == null ? sale.paymentAccount() : head.account(), back.paymentAccount()))
                        .paymentPlan(either(head == null ? sale.paymentPlan() : head.plan(), back.paymentPlan()))
                        .payments(payments)
                        .build(),
                back.note(),
                new DocumentSource(back.sourceRevision(), back.contentHash()),
                lines);
    }

    /** Money goes back the way it came; by the sale's first payment where the return names none of its methods. */
    private static DocumentPayment paidBack(DocumentPayment payment, SalesOrder sale) {
        DocumentPayment came = sale.payments().stream()
                .filter(one -> payment.method() != null && payment.method().equals(one.method()))
                .findFirst()
                .orElse(null);
        return payment.on(
                either(came == null ? sale.paymentAccount() : came.account(), payment.account()),
                either(came == null ? sale.paymentPlan() : came.plan(), payment.plan()));
    }

    private static boolean isEmpty(PostalAddress address) {
        return address.name() == null && address.line() == null && address.city() == null;
    }

    private static @Nullable String either(@Nullable String first, @Nullable String other) {
        return first == null || first.isBlank() ? other : first;
    }

    private static BigDecimal local(BigDecimal amount, BigDecimal exchangeRate) {
        return amount.multiply(exchangeRate).setScale(LOCAL_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<SalesOrderLine> lines, Function<SalesOrderLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
