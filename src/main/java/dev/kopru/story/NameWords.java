package dev.kopru.story;

import dev.kopru.record.Fingerprint;
import dev.kopru.text.KeyText;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name in the form in which they are looked for: small, without accents and dots, so that Şeker is found by
 * seker and MÜLLER by müller. An e-mail is kept as a figure made of it: nobody's address stands here.
 */
public final class NameWords {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][-0-9 ().+/]{8,24}");
    private static final int FROM_RIGHT = 10;
    private static final int LONGEST = 40;
    private static final int MOST = 8;
    private static final int DIGITS = 24;
    /** Signs in which so many words are found, or it is no name. */
    private static final int READ = 1_000;

    private NameWords() {}

    public static Set<String> of(@Nullable String name) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(name == null ? "" : folded(name));
        while (words.size() < MOST && matcher.find()) {
            String word = matcher.group();
            words.add(word.length() <= LONGEST ? word : word.substring(0, LONGEST));
        }
        return words;
    }

    /** Of an e-mail, as a whole. */
    public static String ofEmail(String email) {
        return "@" + new Fingerprint().text(KeyText.of(email)).hex().substring(0, DIGITS);
    }

    /** The last digits of a phone number, however it is written; empty for what is none. */
    public static String ofPhone(String text) {
        String digits = NO_DIGITS.matcher(text).replaceAll("");
        return PHONE.matcher(text.strip()).matches() && digits.length() >= FROM_RIGHT
                ? digits.substring(digits.length() - FROM_RIGHT)
                : "";
    }

    /** What to look for: the one figure of an e-mail, else all words of it. */
    public static List<String> asked(Typed typed) {
        boolean email = typed.text().indexOf('@') > 0 && typed.text().indexOf(' ') < 0;
        return email ? List.of(ofEmail(typed.text())) : List.copyOf(of(typed.text()));
    }

    private static String folded(String name) {
        String read = name.length() <= READ ? name : name.substring(0, READ);
        String apart = Normalizer.normalize(read, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('ı', 'i');
    }
}
