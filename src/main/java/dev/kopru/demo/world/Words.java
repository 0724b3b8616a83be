package dev.kopru.demo.world;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The word lists of {@code lists.csv}; a word that stands there twice is twice as likely. */
public final class Words {

    private static final Map<String, List<String>> LISTS = Resource.rows("lists.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("list"), row -> Resource.words(row, "words")));

    private Words() {}

    public static List<String> list(String name) {
        List<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("No word list named " + name);
        }
        return words;
    }
}
