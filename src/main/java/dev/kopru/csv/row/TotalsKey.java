package dev.kopru.csv.row;

import dev.kopru.csv.cell.Folded;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a key that is nothing but a word for totals, as sheets have below their records. */
final class TotalsKey {

    private static final Set<String> WORDS = Set.of(
            "toplam",
            "toplamlar",
            "genel toplam",
            "ara toplam",
            "alt toplam",
            "yekun",
            "total",
            "totals",
            "grand total",
            "sub total",
            "subtotal",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "zwischensumme");

    private static final Pattern END = Pattern.compile("[\\s:=.]+$");
    private static final int LONGEST = 30;

    /** As the words begin; all keys of files of millions are looked at. */
    private static final String BEGINNINGS = "aAgGsStTyYzZ";

    private TotalsKey() {}

    static boolean is(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST
                && BEGINNINGS.indexOf(key.charAt(0)) >= 0
                && WORDS.contains(Folded.of(END.matcher(key).replaceAll("")));
    }
}
