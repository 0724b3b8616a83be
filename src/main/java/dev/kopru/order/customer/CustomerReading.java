package dev.kopru.order.customer;

import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.text.KeyText;
import dev.kopru.text.Letters;
import dev.kopru.text.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an order who its customer is, and checks the tax number. What is wrong with the customer only counts where an
 * account card is looked for: a later state of an order that has its document needs none.
 */
public final class CustomerReading {

    /** What shops write where there is no registered customer: 0, a dash, an empty UUID, or a word for a guest. */
    private static final Pattern NO_ID =
            Pattern.compile("[-–—_.0]*|guest|null|nil|none|undefined|n/a|anonymous|anonim|misafir");

    private CustomerReading() {}

    public static CustomerKeys keys(ShopOrder asItIs, OrderSettings.Accounts settings) {
        ShopOrder order = ErasedText.without(asItIs);
        ShopCustomer customer = order.customer();
        String number = TaxNumber.normalised(customer.taxNumber());
        boolean b2b = customer.kind() == CustomerKind.B2B;
        String right = number != null && isRight(number, b2b, order.billing().country()) ? number : null;
        String email = ContactKey.email(customer.email());
        String name = CustomerTitle.name(order);
        CustomerKeys keys = CustomerKeysBuilder.stagedBuilder()
                .store(order.store())
                .accountCode(blankToNull(order.accountCode()))
                .id(id(customer))
                .company(b2b || right != null && right.length() == TaxNumber.COMPANY_DIGITS)
                .title(CustomerTitle.of(order))
                .name(NameKey.of(name))
                .taxNumber(right)
                .wrongTaxNumber(right == null ? number : null)
                .email(email)
                .formerEmail(formerEmail(customer.email(), email))
                .phone(ContactKey.phone(customer.phone()))
                .erased(order != asItIs)
                .refusal(null)
                .notices(notices(order, right == null && !b2b ? number : null))
                .build();
        return refusal(keys, customer, number, settings);
    }

    private static List<Reason> notices(ShopOrder order, @Nullable String invalidNumber) {
        List<Reason> notices = new ArrayList<>();
        if (invalidNumber != null) {
            notices.add(Reason.of(OrderNotice.INVALID_PERSON_NUMBER, invalidNumber));
        }
        ShopCustomer customer = order.customer();
        Letters.oddIn(Stream.of(
                        customer.firstName(),
                        customer.lastName(),
                        customer.company(),
                        order.billing().name(),
                        order.delivery().name()))
                .ifPresent(name -> notices.add(Reason.of(OrderNotice.ODD_LETTERS, name)));
        return List.copyOf(notices);
    }

    /** A company from abroad has the number of its country. */
    private static boolean isRight(String number, boolean company, @Nullable String country) {
        return TaxNumber.isValid(number) || company && TaxNumber.isForeign(number, country);
    }

    /** The shop's key of the customer; null for a guest, and for what shops write in its place. */
    static @Nullable String id(ShopCustomer customer) {
        String id = blankToNull(customer.id());
        return id == null || NO_ID.matcher(KeyText.of(id)).matches() ? null : id;
    }

    private static CustomerKeys refusal(
            CustomerKeys keys, ShopCustomer customer, @Nullable String number, OrderSettings.Accounts settings) {
        if (customer.kind() == CustomerKind.UNKNOWN) {
            return keys.refused(Reason.of(OrderReason.UNKNOWN_CUSTOMER_KIND));
        }
        boolean b2b = customer.kind() == CustomerKind.B2B;
        if (b2b && number != null && keys.taxNumber() == null) {
            return keys.refused(Reason.of(OrderReason.INVALID_TAX_NUMBER, number));
        }
        if (b2b
                && number == null
                && settings.companyWithoutTaxNumber() == OrderSettings.CompanyWithoutTaxNumber.REJECT) {
            return keys.refused(Reason.of(OrderReason.MISSING_TAX_NUMBER));
        }
        if (keys.anonymous() && keys.accountCode() == null && settings.anonymous() == OrderSettings.Anonymous.REJECT) {
            return keys.refused(Reason.of(OrderReason.NO_CUSTOMER));
        }
        return keys.isNobody() && keys.name() == null ? keys.titled(settings.anonymousTitle()) : keys;
    }

    /** As 0.1.0 wrote it into external references; null where that is the key of today. */
    private static @Nullable String formerEmail(@Nullable String text, @Nullable String key) {
        if (text == null || key == null) {
            return null;
        }
        String former = text.strip().toLowerCase(Locale.ROOT);
        return former.equals(key) ? null : former;
    }

    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
