package dev.kopru.order.account;

import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.customer.TaxNumber;
import dev.kopru.record.Fingerprint;
import dev.kopru.text.NameKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The external references under which account cards are opened: {@code shop:customer:7}, {@code shop:tax:…}, {@code
 * shop:guest:…} (e-mail), {@code shop:phone:…}, {@code shop:anonymous}. Where that one is somebody else's, the customer's own
 * ends in {@code :tax:…} or {@code :name:…}.
 */
public final class AccountRef {

    private static final String ID = ":customer:";
    private static final String TAX = ":tax:";
    private static final String NAME = ":name:";

    private static final int LONGEST = 250;
    private static final int LONGEST_NAME = 60;
    private static final int DIGITS = 16;

    private AccountRef() {}

    static String anonymous(String store) {
        return store + ":anonymous";
    }

    static @Nullable String ofId(CustomerKeys customer) {
        return customer.id() == null ? null : fitted(customer.store() + ID + customer.id());
    }

    static @Nullable String ofTaxNumber(CustomerKeys customer) {
        return customer.taxNumber() == null ? null : customer.store() + TAX + customer.taxNumber();
    }

    static @Nullable String ofEmail(CustomerKeys customer) {
        return customer.email() == null ? null : fitted(customer.store() + ":guest:" + customer.email());
    }

    static @Nullable String ofPhone(CustomerKeys customer) {
        return customer.phone() == null ? null : customer.store() + ":phone:" + customer.phone();
    }

    /** The reference by which most customers' cards are found: of the first key that the customer has. */
    public static String plain(CustomerKeys customer) {
        for (String ref : refs(ofId(customer), ofTaxNumber(customer), ofEmail(customer), ofPhone(customer))) {
            return ref;
        }
        return anonymous(customer.store());
    }

    /** The customer's own, where {@code plain} is somebody else's. */
    static String distinct(String plain, CustomerKeys customer) {
        return customer.taxNumber() == null || plain.endsWith(TAX + customer.taxNumber())
                ? fitted(plain + NAME + shortened(customer.name()))
                : fitted(plain + TAX + customer.taxNumber());
    }

    /** All references that a card of this customer may have by the key. */
    static List<String> byId(CustomerKeys customer) {
        return both(ofId(customer), customer);
    }

    /** See {@link #byId}; also in the words of 0.1.0. */
    static List<String> byEmail(CustomerKeys customer) {
        List<String> refs = both(ofEmail(customer), customer);
        if (customer.formerEmail() != null) {
            refs.add(customer.store() + ":guest:" + customer.formerEmail());
        }
        return refs;
    }

    /** See {@link #byId}. */
    static List<String> byPhone(CustomerKeys customer) {
        return both(ofPhone(customer), customer);
    }

    private static List<String> both(@Nullable String plain, CustomerKeys customer) {
        return plain == null ? new ArrayList<>() : refs(plain, distinct(plain, customer));
    }

    private static List<String> refs(@Nullable String... refs) {
        List<String> known = new ArrayList<>();
        for (String ref : refs) {
            if (ref != null) {
                known.add(ref);
            }
        }
        return known;
    }

    /** The shop's key of the customer whose card it is; null for another shop's or a guest's. */
    static @Nullable String customerId(@Nullable String ref, String store) {
        if (ref == null || !ref.startsWith(store + ID)) {
            return null;
        }
        String id = ref.substring(store.length() + ID.length());
        return before(NAME, before(TAX, id));
    }

    /** The number for which a card was opened; null for others. */
    static @Nullable String taxNumber(@Nullable String ref) {
        int at = ref == null ? -1 : ref.lastIndexOf(TAX);
        if (ref == null || at < 0) {
            return null;
        }
        String number = ref.substring(at + TAX.length());
        return TaxNumber.isValid(number) ? number : null;
    }

    private static String before(String mark, String text) {
        int at = text.lastIndexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String shortened(@Nullable NameKey name) {
        if (name == null) {
            return "";
        }
        String base = name.base();
        return base.length() <= LONGEST_NAME ? base : hash(base);
    }

    private static String fitted(String ref) {
        return ref.length() <= LONGEST ? ref : ref.substring(0, 100) + ":" + hash(ref);
    }

    private static String hash(String text) {
        return new Fingerprint().text(text).hex().substring(0, DIGITS);
    }
}
