package dev.kopru.story;

import dev.kopru.text.Composed;
import dev.kopru.text.KeyText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody typed to find a record: composed, without what nobody sees; never blank. */
public record Typed(String text) {

    private static final int LONGEST = 250;
    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    public Typed {
        String seen = KeyText.withoutInvisible(Composed.of(text)).strip();
        text = seen.length() <= LONGEST ? seen : seen.substring(0, LONGEST);
    }

    public static boolean isOne(String text) {
        return !new Typed(text).text().isEmpty();
    }

    /** As it stands, and in capitals and small letters: codes differ by case, and who types them does not look. */
    public List<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        spellings.add(text.toUpperCase(Locale.ROOT));
        spellings.add(text.toUpperCase(TURKISH));
        spellings.add(text.toLowerCase(Locale.ROOT));
        return List.copyOf(spellings);
    }

    public boolean is(String key) {
        return spellings().contains(key);
    }
}
