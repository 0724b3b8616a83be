package dev.kopru.order.rule;

import dev.kopru.run.JobTimer;
import dev.kopru.setting.file.ListedOnce;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of {@code jobs/order.yml}; the file says what each of them means. */
@ConfigurationProperties(prefix = "kopru.order", ignoreUnknownFields = false)
public record OrderSettings(
        JobTimer timer,
        int chunkSize,
        SortedSet<String> statuses,
        SortedSet<String> cancelledStatuses,
        SortedSet<String> ignoredStatuses,
        Duration minimumAge,
        @Nullable LocalDate startDate,
        Duration overlap,
        FullComparison fullComparison,
        List<DocumentState> documentStates,
        String defaultDocumentState,
        List<Payment> payments,
        UnknownPayment unknownPayment,
        MissingPayment missingPayment,
        PaymentTarget defaultPayment,
        List<String> giftCardFees,
        Accounts accounts,
        Stock stock,
        BigDecimal tolerance,
        List<VatRate> vatRates,
        boolean vatRateDates,
        ExchangeRateBand exchangeRates,
        Duration latestOrderDate,
        @Nullable LocalDate lockedUntil,
        LateOrders lateOrders,
        List<LeftStatus> leftStatuses,
        Then leftStatusDefault,
        Then deletedOrders) {

    private static final BigDecimal MOST_TOLERATED = BigDecimal.valueOf(1000);
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_CODE = 50;
    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\{seq(?::\\d{1,2})?}");

    public OrderSettings {
        check(chunkSize >= 1 && chunkSize <= 5000, "chunk-size must lie between 1 and 5000, but is " + chunkSize);
        check(!statuses.isEmpty(), "statuses must name at least one status of the shop");
        checkApart("statuses", statuses, "cancelled-statuses", cancelledStatuses);
        checkApart("statuses", statuses, "ignored-statuses", ignoredStatuses);
        checkApart("cancelled-statuses", cancelledStatuses, "ignored-statuses", ignoredStatuses);
        check(!minimumAge.isNegative(), "minimum-age must not be negative, but is " + minimumAge);
        check(!overlap.isNegative(), "overlap must not be negative, but is " + overlap);
        checkTolerated("tolerance", tolerance);
        payments.forEach(payment -> checkTolerated("the tolerance of " + payment.method(), payment.tolerance()));
        once("payments", "method", payments.stream().map(Payment::method));
        once("document-states", "status", documentStates.stream().map(DocumentState::status));
        once("left-statuses", "status", leftStatuses.stream().map(LeftStatus::status));
        check(!vatRates.isEmpty(), "vat-rates must name at least one rate");
        vatRates.forEach(vat -> check(
                vat.rate().signum() >= 0 && vat.rate().compareTo(BigDecimal.valueOf(100)) <= 0,
                "a rate of vat-rates must lie between 0 and 100, but is " + vat.rate()));
        VatRateDays.twice(vatRates).ifPresent(rate -> {
            throw new IllegalArgumentException(
                    "jobs/order.yml: vat-rates must not name the rate " + rate + " twice for the same day");
        });
        check(!latestOrderDate.isNegative(), "latest-order-date must not be negative, but is " + latestOrderDate);
        for (LeftStatus left : leftStatuses) {
            check(
                    !statuses.contains(left.status()) && !cancelledStatuses.contains(left.status()),
                    "left-statuses must not name \"" + left.status()
                            + "\", which is one of statuses or cancelled-statuses");
        }
    }

    /**
     * When all orders are compared with the books, and which.
     *
     * @param at time of day in the business zone; null = at no time of day
     * @param every interval; null = at no interval
     * @param days orders placed so many days ago and later are compared, and all documents that are still open
     */
    public record FullComparison(@Nullable LocalTime at, @Nullable Duration every, int days) {

        public FullComparison {
            check(
                    every == null || every.compareTo(SHORTEST) >= 0,
                    "full-comparison: every must not be shorter than 1m, but is " + every);
            check(days >= 1, "full-comparison: days must be at least 1, but is " + days);
        }

        private static final Duration SHORTEST = Duration.ofMinutes(1);
    }

    private static void once(String list, String what, Stream<String> names) {
        ListedOnce.check("jobs/order.yml", list, what, names);
    }

    /** One status cannot mean two things. */
    private static void checkApart(String name, SortedSet<String> one, String otherName, SortedSet<String> other) {
        one.forEach(status ->
                check(!other.contains(status), name + " and " + otherName + " must not both name \"" + status + "\""));
    }

    /** Beyond so much stands what nobody means, such as a code that was typed into the wrong field. */
    private static void checkTolerated(String name, @Nullable BigDecimal value) {
        check(value == null || value.signum() >= 0, name + " must not be negative, but is " + value);
        check(
                value == null || value.compareTo(MOST_TOLERATED) <= 0,
                name + " must lie between 0 and " + MOST_TOLERATED + ", but is " + value);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("jobs/order.yml: " + otherwise);
        }
    }

    /** What to do with the document of an order that leaves to this status. */
    public Then whenLeft(String status) {
        return leftStatuses.stream()
                .filter(left -> left.status().equals(status))
                .map(LeftStatus::then)
                .findFirst()
                .orElse(leftStatusDefault);
    }

    /** Whether the status is one of those that a posted order is watched for. */
    public boolean isLeftStatus(String status) {
        return leftStatuses.stream().anyMatch(left -> left.status().equals(status));
    }

    /** What to do with a new order whose date lies in the locked period. */
    public enum LateOrders {
        WAIT,
        FIRST_OPEN_DAY
    }

    /** A status that is neither chosen nor cancelled, and what becomes of a document whose order gets it. */
    record LeftStatus(String status, Then then) {}

    /** What becomes of a document whose order is no longer valid, without being cancelled. */
    public enum Then {
        CANCEL,
        KEEP,
        NOTICE
    }

    /** A shop status and the state its document gets. */
    public record DocumentState(String status, String state) {}

    /** A payment method of the shop, where it goes in the books, and the difference its orders may have. */
    public record Payment(
            String method, @Nullable String account, @Nullable String plan, @Nullable BigDecimal tolerance) {}

    /** Payment account and plan of a document. */
    public record PaymentTarget(@Nullable String account, @Nullable String plan) {

        public PaymentTarget {
            account = given(account);
            plan = given(plan);
        }
    }

    /** What is left empty is not given. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** What to do with a payment method that is not listed. */
    public enum UnknownPayment {
        REJECT,
        DEFAULT
    }

    /** What to do with an order that names no payment method. */
    public enum MissingPayment {
        REJECT,
        DEFAULT
    }

    /** A VAT rate and the first and the last day on which it is charged; without a day it has no end there. */
    public record VatRate(BigDecimal rate, @Nullable LocalDate from, @Nullable LocalDate until) {

        public VatRate {
            check(
                    from == null || until == null || !until.isBefore(from),
                    "vat-rates: the rate " + rate + " ends on " + until + ", before it begins on " + from);
        }

        /** Whether it is charged on that day; without a day, whether it ever was. */
        public boolean isValid(@Nullable LocalDate on) {
            return on == null || (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
        }
    }

    /** How far an exchange rate may be off (in percent) from the one that was accepted last, within so many days. */
    public record ExchangeRateBand(BigDecimal percent, int days) {

        public ExchangeRateBand {
            checkTolerated("exchange-rates.percent", percent);
            check(days >= 0, "exchange-rates.days must not be negative, but is " + days);
        }
    }

    /** How account cards are found and opened. */
    public record Accounts(
            String codePattern,
            Template b2c,
            Template b2b,
            Anonymous anonymous,
            String anonymousTitle,
            CompanyWithoutTaxNumber companyWithoutTaxNumber,
            int sharedPhoneNames,
            int sharedEmailNames) {

        public Accounts {
            check(
                    RUNNING_NUMBER.matcher(codePattern).find() && codePattern.length() <= LONGEST_CODE,
                    "accounts.code-pattern must hold a running number in braces such as seq:6, but is " + codePattern);
            checkDays("b2c", b2c);
            checkDays("b2b", b2b);
            check(sharedPhoneNames >= 2, "accounts.shared-phone-names must be at least 2, but is " + sharedPhoneNames);
            check(sharedEmailNames >= 2, "accounts.shared-email-names must be at least 2, but is " + sharedEmailNames);
        }
    }

    private static void checkDays(String name, Template template) {
        check(
                template.paymentDays() >= 0 && template.paymentDays() <= MOST_DAYS,
                "accounts." + name + ".payment-days must lie between 0 and " + MOST_DAYS + ", but is "
                        + template.paymentDays());
    }

    /** What a new account card gets beside the customer's own data. */
    public record Template(@Nullable String group, int paymentDays) {

        public Template {
            group = given(group);
        }
    }

    /** What to do with a customer who has no key at all. */
    public enum Anonymous {
        COLLECTIVE,
        REJECT
    }

    /** What to do with a company that gives no tax number. */
    public enum CompanyWithoutTaxNumber {
        ACCEPT,
        REJECT
    }

    /** How stock cards are found and opened. */
    public record Stock(
            MissingStock missing, @Nullable String placeholderSku, String placeholderName, String defaultUnit) {}

    /** What to do with a SKU that the books do not know. */
    public enum MissingStock {
        OPEN,
        REJECT
    }
}
