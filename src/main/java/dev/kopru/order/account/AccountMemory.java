package dev.kopru.order.account;

import dev.kopru.order.account.ContactNames.Seen;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Köprü itself remembers of account cards, beside what the books say. */
public interface AccountMemory {

    /** The codes of the cards on which customers were found before, by {@link AccountRef#ofId}. */
    Map<String, String> codesOfIds(Collection<String> refs);

    /** The names under which these contacts were seen. */
    List<Seen> names(Collection<Long> contacts);

    /** What a run that died had begun; its chunk decides again, as if that had not been done yet. */
    Begun begun();

    /** Notes, for good at once, what is about to be done in the books. */
    void begin(Begun begun);

    /** The chunk is through: remembers what it learned and forgets what was begun. */
    void finish(Learned learned);

    /**
     * What is done in the books before a chunk commits.
     *
     * @param opened external references of new cards
     * @param numbered codes of the cards that get a tax number
     */
    record Begun(Set<String> opened, Set<String> numbered) {

        boolean isEmpty() {
            return opened.isEmpty() && numbered.isEmpty();
        }
    }

    /** What a chunk has learned, and what it had begun. */
    record Learned(Map<String, String> codesOfIds, Collection<Seen> names, Begun begun) {}
}
