package dev.kopru.order.customer;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.text.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of the customer's name since an order's document was written. */
public enum TitleChange {
    /** The same name, a corrected one, or one that the shop has not changed. */
    NONE,
    /** Erased or emptied, if only a part of it. */
    ERASED,
    /** Somebody else's. */
    OTHER_CUSTOMER;

    /** {@code last} is the document as it was written last; null where that is not known. */
    public static TitleChange of(
            SalesOrder wanted, SalesOrder booked, @Nullable SalesOrder last, CustomerKeys customer, ShopOrder order) {
        String title = booked.title();
        boolean untouched = last != null && Objects.equals(last.title(), wanted.title());
        if (title == null || title.equals(wanted.title()) || untouched) {
            return NONE;
        }
        NameKey before = NameKey.of(title);
        if (customer.name() == null) {
            return ERASED;
        }
        if (before == null || customer.name().isSameAs(before)) {
            return NONE;
        }
        if (isErased(order) || isEmptied(order.customer(), title, customer.title())) {
            return ERASED;
        }
        boolean otherNumber = customer.taxNumber() != null
                && booked.taxNumber() != null
                && !customer.taxNumber().equals(booked.taxNumber());
        return !otherNumber && isCorrection(title, before, customer) ? NONE : OTHER_CUSTOMER;
    }

    private static boolean isErased(ShopOrder order) {
        List<String> fields = ErasedText.fields(order);
        return order.customer().kind() == CustomerKind.B2B
                ? fields.contains("customer.company")
                : fields.contains("customer.firstName") || fields.contains("customer.lastName");
    }

    /** A company without its name is called by its contact, a person without a first name by the last one. */
    private static boolean isEmptied(ShopCustomer customer, String before, String now) {
        if (customer.kind() == CustomerKind.B2B) {
            return CustomerReading.blankToNull(customer.company()) == null;
        }
        boolean half = CustomerReading.blankToNull(customer.firstName()) == null
                || CustomerReading.blankToNull(customer.lastName()) == null;
        return half && words(before).containsAll(words(now));
    }

    private static boolean isCorrection(String title, NameKey before, CustomerKeys customer) {
        NameKey now = Objects.requireNonNull(customer.name());
        Set<String> old = words(title);
        Set<String> young = words(customer.title());
        return young.containsAll(old) || old.containsAll(young) || isMisspelt(before.base(), now.base());
    }

    /** Whether one letter is another, missing or too much, or two have changed places. */
    private static boolean isMisspelt(String one, String other) {
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        boolean swapped = left.length() == 2
                && left.equals(new StringBuilder(right).reverse().toString());
        return swapped || left.length() <= 1 && right.length() <= 1;
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.split("\\s+"))
                .map(NameKey::of)
                .filter(Objects::nonNull)
                .map(NameKey::base)
                .collect(Collectors.toSet());
    }
}
