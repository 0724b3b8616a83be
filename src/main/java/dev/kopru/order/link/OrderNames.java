package dev.kopru.order.link;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.order.link.OrderContents.Content;
import dev.kopru.story.NameWords;
import dev.kopru.story.RecordNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes orders be found by the customer's name, tax number, e-mail and phone. */
@Component
public class OrderNames {

    static final String KIND = "order";

    private final RecordNames names;

    OrderNames(RecordNames names) {
        this.names = names;
    }

    public void save(List<Content> contents) {
        Map<String, Set<String>> words = new HashMap<>();
        List<String> known = new ArrayList<>();
        for (Content content : contents) {
            words.put(content.link().key(), words(content));
            if (content.known()) {
                known.add(content.link().key());
            }
        }
        names.save(KIND, words, known);
    }

    private static Set<String> words(Content content) {
        SalesOrder document = content.document();
        Set<String> words = new LinkedHashSet<>(NameWords.of(document.title()));
        words.addAll(NameWords.of(document.taxNumber()));
        String email = content.order().customer().email();
        if (email != null && !email.isBlank()) {
            words.add(NameWords.ofEmail(email));
        }
        String phone = content.order().customer().phone();
        String digits = phone == null ? "" : NameWords.ofPhone(phone);
        if (!digits.isEmpty()) {
            words.add(digits);
        }
        return words;
    }
}
