package dev.kopru.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that a program has for one kind of thing: statuses of orders, ways of paying, accounts.
 *
 * @param complete whether there are no others: what is not among them does not exist
 */
public record Vocabulary(List<Word> words, boolean complete) {

    /**
     * A name, just as settings have to write it.
     *
     * @param meaning what the program calls it to people; null where it does not say
     * @param times how often it occurs, of what the program looked at; null where it did not count
     */
    public record Word(String name, @Nullable String meaning, @Nullable Long times) {}
}
