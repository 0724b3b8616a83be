package dev.kopru.order.link;

import dev.kopru.order.link.OrderContents.Content;
import dev.kopru.story.RecordNames;
import dev.kopru.story.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes orders be found by the customer's name, tax number, e-mail and phone. The words of a buyer stand once; each of the
 * buyer's orders has one word, the buyer's number. Orders that were written before it was so have their words themselves.
 */
@Component
public class OrderNames {

    static final String KIND = "order";
    private static final String BUYER = "buyer";
    /** Begins a buyer's number as a word; nothing that is asked for begins so. */
    private static final String MARK = "#";

    private final RecordNames names;

    OrderNames(RecordNames names) {
        this.names = names;
    }

    public void save(List<Content> contents) {
        Map<String, Set<String>> buyers = new HashMap<>();
        Map<String, Set<String>> orders = new HashMap<>();
        List<String> known = new ArrayList<>();
        for (Content content : contents) {
            BuyerWords buyer = content.buyer();
            if (!buyer.words().isEmpty()) {
                buyers.put(buyer.number(), buyer.words());
                orders.put(content.link().key(), Set.of(MARK + buyer.number()));
            }
            if (content.known()) {
                known.add(content.link().key());
            }
        }
        Set<String> before = names.words(KIND, known, MARK);
        names.named(BUYER, buyers.keySet()).forEach(buyers::remove);
        names.save(BUYER, buyers, List.of());
        names.save(KIND, orders, known);
        forgetUnlessNamed(before, orders);
    }

    /** Nobody's words outlive the last order that is theirs. */
    private void forgetUnlessNamed(Set<String> before, Map<String, Set<String>> orders) {
        Set<String> left = new HashSet<>(before);
        orders.values().forEach(left::removeAll);
        left.removeAll(names.used(KIND, left));
        names.forget(
                BUYER,
                left.stream().map(number -> number.substring(MARK.length())).toList());
    }

    /** Keys of orders whose buyer has every asked word. */
    List<String> find(Typed typed, int most) {
        List<String> buyers = names.find(BUYER, typed, most).stream()
                .map(number -> MARK + number)
                .toList();
        return Stream.concat(names.withOneOf(KIND, buyers, most).stream(), names.find(KIND, typed, most).stream())
                .distinct()
                .limit(most)
                .toList();
    }
}
