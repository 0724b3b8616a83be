package dev.kopru.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in which names of people and companies are compared: capitals, accents, dots, punctuation and blanks do not
 * count, and the legal form of a company (A.Ş., Ltd. Şti., Inc., GmbH) may be missing or spelt out.
 *
 * @param base letters and digits of the name without its legal form; never empty
 * @param form the legal form in one spelling; empty where there is none
 */
public record NameKey(String base, String form) {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern DOTS = Pattern.compile("[.'’`]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String TURKISH = "çÇğĞıİöÖşŞüÜ";
    private static final String PLAIN = "ccggiioossuu";

    private static final Map<String, String> SPELT = Map.of(
            "san", "sanayi",
            "tic", "ticaret",
            "paz", "pazarlama",
            "ins", "insaat",
            "muh", "muhendislik");

    /** Words of a legal form, longest first, and the one spelling of it. */
    private static final List<Map.Entry<List<String>, String>> FORMS = List.of(
            Map.entry(List.of("anonim", "sirketi"), "as"),
            Map.entry(List.of("limited", "sirketi"), "ltd"),
            Map.entry(List.of("limited", "sti"), "ltd"),
            Map.entry(List.of("ltd", "sirketi"), "ltd"),
            Map.entry(List.of("ltd", "sti"), "ltd"),
            Map.entry(List.of("a", "s"), "as"),
            Map.entry(List.of("limited"), "ltd"),
            Map.entry(List.of("ltd"), "ltd"),
            Map.entry(List.of("ltdsti"), "ltd"),
            Map.entry(List.of("as"), "as"),
            Map.entry(List.of("gmbh"), "gmbh"),
            Map.entry(List.of("inc"), "inc"));

    /** Null when there is no letter or digit in it. */
    public static @Nullable NameKey of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        List<String> spelt = new ArrayList<>();
        Matcher words = WORD.matcher(DOTS.matcher(small(name)).replaceAll(""));
        while (words.find()) {
            spelt.add(SPELT.getOrDefault(words.group(), words.group()));
        }
        return spelt.isEmpty() ? null : of(spelt);
    }

    /** Small letters without marks; those of Turkish names are looked up, as every order has some. */
    private static String small(String name) {
        StringBuilder small = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int turkish = c < 0x80 ? -1 : TURKISH.indexOf(c);
            if (c >= 0x80 && turkish < 0) {
                return apart(name);
            }
            small.append(turkish < 0 ? Character.toLowerCase(c) : PLAIN.charAt(turkish));
        }
        return small.toString();
    }

    private static String apart(String name) {
        String marked = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return MARKS.matcher(marked).replaceAll("").toLowerCase(Locale.ROOT).replace('ı', 'i');
    }

    private static NameKey of(List<String> words) {
        for (Map.Entry<List<String>, String> form : FORMS) {
            int rest = words.size() - form.getKey().size();
            if (rest > 0 && words.subList(rest, words.size()).equals(form.getKey())) {
                return new NameKey(String.join("", words.subList(0, rest)), form.getValue());
            }
        }
        return new NameKey(String.join("", words), "");
    }

    /** Whether it can be the same name; a legal form that one side leaves out does not make another one. */
    public boolean isSameAs(NameKey other) {
        return base.equals(other.base) && (form.equals(other.form) || form.isEmpty() || other.form.isEmpty());
    }
}
