package dev.kopru.order.link;

import dev.kopru.notice.Notice;
import dev.kopru.record.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something odd about an order.
 *
 * @param label what people know the order by; null where only its id is at hand
 */
public record NoticedOrder(String store, String orderId, @Nullable String label, Reason what) {

    /** Notices on these orders; those without a label get their number from what is known of them. */
    public static List<Notice> notices(List<NoticedOrder> noticed, OrderLinks links) {
        Map<String, Set<String>> unlabelled = new HashMap<>();
        for (NoticedOrder one : noticed) {
            if (one.label == null) {
                unlabelled.computeIfAbsent(one.store, store -> new HashSet<>()).add(one.orderId);
            }
        }
        Map<String, String> numbers = new HashMap<>();
        unlabelled.forEach((store, ids) ->
                links.find(store, ids).values().forEach(link -> numbers.put(link.key(), link.orderNumber())));
        return noticed.stream().map(one -> one.notice(numbers)).toList();
    }

    private Notice notice(Map<String, String> numbers) {
        String known = label == null ? numbers.get(key()) : label;
        return new Notice(key(), Objects.requireNonNullElse(known, orderId), what);
    }

    private String key() {
        return store + ":" + orderId;
    }
}
