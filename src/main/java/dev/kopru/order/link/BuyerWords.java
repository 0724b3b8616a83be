package dev.kopru.order.link;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.record.Fingerprint;
import dev.kopru.story.NameWords;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words by which an order's buyer is found: name, tax number, e-mail and phone.
 *
 * @param number made of the words: the same for every order that has the same ones
 */
public record BuyerWords(String number, Set<String> words) {

    private static final int DIGITS = 24;

    /** Of the document's title and tax number, and what the shop says of the customer. */
    static BuyerWords of(SalesOrder document, ShopCustomer customer) {
        Set<String> words = new LinkedHashSet<>(NameWords.of(document.title()));
        words.addAll(NameWords.of(document.taxNumber()));
        String email = customer.email();
        if (email != null && !email.isBlank()) {
            words.add(NameWords.ofEmail(email));
        }
        String phone = customer.phone();
        String digits = phone == null ? "" : NameWords.ofPhone(phone);
        if (!digits.isEmpty()) {
            words.add(digits);
        }
        String number = new Fingerprint().text(new TreeSet<>(words).toArray()).hex();
        return new BuyerWords(number.substring(0, DIGITS), words);
    }
}
