package dev.kopru.connector.accounting.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The payment accounts and plans of a document, which the accountant may choose anew; the shop only names methods. */
record PaymentTargets(Target head, Map<Integer, Target> ofPayments) {

    /** Where one payment goes. */
    record Target(@Nullable String account, @Nullable String plan) {

        static Target of(@Nullable String account, @Nullable String plan) {
            return new Target(blankToNull(account), blankToNull(plan));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        @Override
        public String toString() {
            return Objects.requireNonNullElse(account, "-") + " / " + Objects.requireNonNullElse(plan, "-");
        }
    }

    static PaymentTargets of(SalesOrder order) {
        Map<Integer, Target> targets = new TreeMap<>();
        order.payments()
                .forEach(payment -> targets.put(payment.paymentNo(), Target.of(payment.account(), payment.plan())));
        return new PaymentTargets(Target.of(order.paymentAccount(), order.paymentPlan()), targets);
    }

    /** Payments that only one of them has do not count. */
    boolean sameAs(PaymentTargets other) {
        return head.equals(other.head)
                && ofPayments.entrySet().stream().allMatch(one -> one.getValue()
                        .equals(other.ofPayments.getOrDefault(one.getKey(), one.getValue())));
    }

    /** These payments, each with its account and plan from here; those that are not known here as they are. */
    List<DocumentPayment> on(List<DocumentPayment> payments) {
        return payments.stream()
                .map(payment -> on(payment, ofPayments.get(payment.paymentNo())))
                .toList();
    }

    private static DocumentPayment on(DocumentPayment payment, @Nullable Target target) {
        return target == null ? payment : payment.on(target.account(), target.plan());
    }

    /** The methods of payment, in their order. */
    static List<String> methods(SalesOrder order) {
        return order.payments().stream()
                .map(payment -> DocumentUnit.text(payment.method()))
                .toList();
    }

    String shown() {
        return ofPayments.size() < 2 ? head.toString() : head + " " + ofPayments.values();
    }
}
