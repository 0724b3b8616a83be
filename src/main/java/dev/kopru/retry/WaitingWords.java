package dev.kopru.retry;

import dev.kopru.retry.payload.PayloadWords;
import dev.kopru.story.NameWords;
import dev.kopru.story.RecordNames;
import dev.kopru.story.Typed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names by which rejected records are found, as long as their payloads are kept: words of the kind {@code rejected}. */
@Component
class WaitingWords {

    private static final String KIND = "rejected";

    private final RecordNames names;

    WaitingWords(RecordNames names) {
        this.names = names;
    }

    /** These are the payloads of these records from now on; {@code known}: those of them that may have had others. */
    void save(Map<Long, String> payloads, Collection<Long> known) {
        Map<String, Set<String>> words = payloads.entrySet().stream()
                .collect(Collectors.toMap(one -> key(one.getKey()), one -> PayloadWords.of(one.getValue())));
        names.save(KIND, words, keys(known));
    }

    void forget(Collection<Long> ids) {
        names.forget(KIND, keys(ids));
    }

    Set<Long> named(Collection<Long> ids) {
        return numbers(names.named(KIND, keys(ids)));
    }

    /** The records of which every asked word is a word or the beginning of one, or that have the asked phone. */
    Set<Long> find(Typed typed, int most) {
        Set<Long> found = numbers(names.find(KIND, typed, most));
        String phone = NameWords.ofPhone(typed.text());
        if (!phone.isEmpty()) {
            found.addAll(numbers(names.find(KIND, new Typed(phone), most)));
        }
        return found;
    }

    private static String key(long id) {
        return Long.toString(id);
    }

    private static List<String> keys(Collection<Long> ids) {
        return ids.stream().map(WaitingWords::key).toList();
    }

    private static Set<Long> numbers(Collection<String> keys) {
        return keys.stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
