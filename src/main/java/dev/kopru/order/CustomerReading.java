package dev.kopru.order;

import dev.kopru.connector.store.CustomerKind;
import dev.kopru.connector.store.ShopCustomer;
import dev.kopru.connector.store.ShopOrder;
import org.jspecify.annotations.Nullable;

/** Reads a customer's keys from an order and checks the tax number. */
final class CustomerReading {

    private CustomerReading() {}

    static CustomerKeys keys(ShopOrder order, OrderSettings.Accounts settings) {
        ShopCustomer customer = order.customer();
        if (customer.kind() == CustomerKind.UNKNOWN) {
            throw RejectedOrder.because(OrderReason.UNKNOWN_CUSTOMER_KIND);
        }
        String taxNumber = taxNumber(customer, settings);
        String email = ContactKey.email(customer.email());
        String phone = ContactKey.phone(customer.phone());
        String own = ownKey(customer, taxNumber, email, phone);
        if (own == null && order.accountCode() == null && settings.anonymous() == OrderSettings.Anonymous.REJECT) {
            throw RejectedOrder.because(OrderReason.NO_CUSTOMER);
        }
        String externalRef = order.store() + ":" + (own == null ? "anonymous" : own);
        return new CustomerKeys(blankToNull(order.accountCode()), externalRef, own == null, taxNumber, email, phone);
    }

    /** A company's number must be right; a person's wrong number only means that we know none. */
    private static @Nullable String taxNumber(ShopCustomer customer, OrderSettings.Accounts settings) {
        String number = TaxNumber.normalised(customer.taxNumber());
        boolean company = customer.kind() == CustomerKind.B2B;
        if (number == null) {
            if (company && settings.companyWithoutTaxNumber() == OrderSettings.CompanyWithoutTaxNumber.REJECT) {
                throw RejectedOrder.because(OrderReason.MISSING_TAX_NUMBER);
            }
            return null;
        }
        if (TaxNumber.isValid(number)) {
            return number;
        }
        if (company) {
            throw RejectedOrder.because(OrderReason.INVALID_TAX_NUMBER, number);
        }
        return null;
    }

    private static @Nullable String ownKey(
            ShopCustomer customer, @Nullable String taxNumber, @Nullable String email, @Nullable String phone) {
        String id = blankToNull(customer.id());
        if (id != null) {
            return "customer:" + id;
        }
        if (taxNumber != null) {
            return "tax:" + taxNumber;
        }
        if (email != null) {
            return "guest:" + email;
        }
        return phone == null ? null : "phone:" + phone;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
