package dev.kopru.order.customer;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.AddressBuilder;
import dev.kopru.connector.store.order.OrderBuyer;
import dev.kopru.connector.store.order.OrderBuyerBuilder;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopCustomerBuilder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.text.KeyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what shops write in place of a customer whom they had to erase: {@code [deleted]}, {@code deleted@site.invalid},
 * {@code anonymized}, {@code Silinmiş Müşteri}, {@code KVKK Gereği Silindi}, {@code XXXX}, {@code A*** Y***}.
 */
public final class ErasedText {

    private static final Set<String> ERASED = Set.of(
            "deleted",
            "removed",
            "redacted",
            "erased",
            "anonymized",
            "anonymised",
            "anonymous",
            "anonim",
            "anonimlestirildi",
            "anonimlestirilmis",
            "anonimlestirilmistir",
            "pseudonymized",
            "silinmistir",
            "silindi",
            "silinmis",
            "silinen",
            "gizlendi",
            "gizlenmis",
            "gdpr",
            "kvkk");

    /** Words that stand beside them. */
    private static final Set<String> FILLING = Set.of(
            "user",
            "customer",
            "account",
            "guest",
            "data",
            "address",
            "by",
            "the",
            "author",
            "content",
            "this",
            "was",
            "kullanici",
            "musteri",
            "hesap",
            "uye",
            "adres",
            "bilgi",
            "veri",
            "veriler",
            "veriniz",
            "bilgiler",
            "kisisel",
            "geregi",
            "kapsaminda",
            "uyarinca",
            "isim",
            "ad",
            "soyad",
            "unvan",
            "name",
            "member",
            "buyer",
            "client",
            "person",
            "company",
            "sirket",
            "firma",
            "alici");

    private static final String MASK = "**";
    private static final Pattern CROSSED_OUT = Pattern.compile("x{3,}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ERASED_MAILBOX = Pattern.compile(
            "(?:deleted|removed|redacted|erased|anonymized|anonymised|anonymous|anonim|silindi|silinmis)(?:[^\\p{L}].*)?");

    private static final char BETWEEN = ' ';
    private static final char OTHER = '\0';

    /** No such phrase is longer. */
    private static final int LONGEST = 100;

    private ErasedText() {}

    /** The fields of an order's customer that the shop has erased. */
    public static List<String> fields(ShopOrder order) {
        ShopCustomer customer = order.customer();
        List<String> fields = new ArrayList<>();
        add("customer.firstName", is(customer.firstName()), fields);
        add("customer.lastName", is(customer.lastName()), fields);
        add("customer.company", is(customer.company()), fields);
        add("customer.email", isMailbox(customer.email()), fields);
        add("customer.phone", is(customer.phone()), fields);
        add("customer.taxNumber", is(customer.taxNumber()), fields);
        add("billing.name", is(order.billing().name()), fields);
        add("billing.line", is(order.billing().line()), fields);
        add("delivery.name", is(order.delivery().name()), fields);
        add("delivery.line", is(order.delivery().line()), fields);
        add("note", saysErased(order.note()), fields);
        return fields;
    }

    private static void add(String field, boolean erased, List<String> fields) {
        if (erased) {
            fields.add(field);
        }
    }

    /** The same order without the erased texts of its customer; the order itself where there are none. */
    public static ShopOrder without(ShopOrder order) {
        return fields(order).isEmpty()
                ? order
                : order.withBuyer(without(order.buyer())).withNote(saysErased(order.note()) ? null : order.note());
    }

    private static OrderBuyer without(OrderBuyer buyer) {
        return OrderBuyerBuilder.stagedBuilder()
                .accountCode(buyer.accountCode())
                .customer(without(buyer.customer()))
                .billing(without(buyer.billing()))
                .delivery(without(buyer.delivery()))
                .build();
    }

    private static ShopCustomer without(ShopCustomer c) {
        boolean nameless = (is(c.firstName()) || is(c.lastName()))
                && isErasedOrFilling(c.firstName())
                && isErasedOrFilling(c.lastName());
        return ShopCustomerBuilder.stagedBuilder()
                .id(c.id())
                .kind(c.kind())
                .firstName(nameless ? null : known(c.firstName()))
                .lastName(nameless ? null : known(c.lastName()))
                .company(known(c.company()))
                .email(isMailbox(c.email()) ? null : c.email())
                .phone(known(c.phone()))
                .taxOffice(known(c.taxOffice()))
                .taxNumber(known(c.taxNumber()))
                .build();
    }

    private static Address without(Address a) {
        return AddressBuilder.stagedBuilder()
                .name(known(a.name()))
                .line(known(a.line()))
                .district(known(a.district()))
                .city(known(a.city()))
                .postCode(known(a.postCode()))
                .country(a.country())
                .build();
    }

    private static @Nullable String known(@Nullable String text) {
        return is(text) ? null : text;
    }

    /** Whether a name, number or address says nothing but that there was another one. */
    static boolean is(@Nullable String text) {
        return text != null && (text.contains(MASK) || saysErased(text));
    }

    private static boolean saysErased(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return false;
        }
        String first = firstWord(text);
        if (!first.isEmpty() && !isErasing(first) && !isFilling(first)) {
            return false;
        }
        boolean erases = false;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = plain(words.group());
            boolean isErasing = isErasing(word);
            if (!isErasing && !isFilling(word)) {
                return false;
            }
            erases |= isErasing;
        }
        return erases;
    }

    /** Nearly all texts are told by it, and need no pattern; empty where it is not of Turkish letters and digits alone. */
    private static String firstWord(String text) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = plain(text.charAt(i));
            if (letter == OTHER) {
                return "";
            }
            if (letter != BETWEEN) {
                word.append(letter);
            } else if (!word.isEmpty()) {
                return word.toString();
            }
        }
        return word.toString();
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : BETWEEN;
        }
        return switch (c) {
            case 'ş', 'Ş' -> 's';
            case 'ü', 'Ü' -> 'u';
            case 'ı', 'İ' -> 'i';
            case 'ğ', 'Ğ' -> 'g';
            case 'ç', 'Ç' -> 'ç';
            case 'ö', 'Ö' -> 'ö';
            default -> OTHER;
        };
    }

    private static boolean isErasing(String word) {
        return ERASED.contains(word)
                || word.startsWith("xxx") && CROSSED_OUT.matcher(word).matches();
    }

    /** Shops number those whom they erased. */
    private static boolean isFilling(String word) {
        return FILLING.contains(word) || hasDigit(word);
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but the erasing says something: {@code Deleted}, {@code User}. */
    private static boolean isErasedOrFilling(@Nullable String text) {
        return text == null
                || text.contains(MASK)
                || WORD.matcher(text)
                        .results()
                        .map(word -> plain(word.group()))
                        .allMatch(word -> isErasing(word) || isFilling(word));
    }

    /** Whether an e-mail is nobody's: its domain ends in .invalid, or the mailbox says that it is erased. */
    static boolean isMailbox(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return false;
        }
        String key = KeyText.of(email);
        int at = key.lastIndexOf('@');
        return key.endsWith(".invalid")
                || key.contains(MASK)
                || is(email)
                || at > 0 && ERASED_MAILBOX.matcher(key.substring(0, at)).matches();
    }

    private static String plain(String word) {
        return KeyText.of(word)
                .replace('ş', 's')
                .replace('ü', 'u')
                .replace('ı', 'i')
                .replace('ğ', 'g');
    }
}
