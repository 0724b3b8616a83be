package dev.kopru.csv.row;

import dev.kopru.csv.cell.Folded;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a key that is nothing but words for totals or counts, as sheets have below their records: Toplam Adet, Kayıt Sayısı: 3. */
final class TotalsKey {

    private static final Set<String> WORDS = Set.of(
            "toplam",
            "toplamlar",
            "toplami",
            "genel toplam",
            "genel top",
            "ara toplam",
            "ara top",
            "alt toplam",
            "yekun",
            "nakli yekun",
            "devreden",
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

    /** What sheets count or add up, before or behind such a word. */
    private static final Set<String> COUNTED = Set.of(
            "adet",
            "miktar",
            "tutar",
            "kalem",
            "satir",
            "kayit",
            "urun",
            "borc",
            "alacak",
            "bakiye",
            "kdv",
            "quantity",
            "amount",
            "rows",
            "records",
            "items",
            "lines",
            "debit",
            "credit",
            "balance",
            "vat");

    private static final Set<String> COUNTS = Set.of(
            "satir sayisi",
            "kayit sayisi",
            "kalem sayisi",
            "urun sayisi",
            "row count",
            "record count",
            "number of rows",
            "number of records");

    /** The figure itself, and what stands around it. */
    private static final Pattern END = Pattern.compile("(?:[\\s:=.]+|[:=(].*)$");

    /** Toplam 12 kayıt. */
    private static final Pattern FIGURE = Pattern.compile("\\s+\\d[\\d.,]*(?=\\s|$)");

    /** What is drawn around the words: --- Toplam ---. */
    private static final String LINES = "-*=~#";

    /** T O P L A M. */
    private static final Pattern SPACED = Pattern.compile("(?:\\p{L} ){3,}\\p{L}");

    private static final int LONGEST = 30;

    /** As the words begin; all keys of files of millions are looked at. */
    private static final String BEGINNINGS = "abcdgiklmnqrstuvyz";

    private TotalsKey() {}

    static boolean is(String key) {
        return isTotal(!key.isEmpty() && LINES.indexOf(key.charAt(0)) >= 0 ? withoutLines(key) : key);
    }

    private static String withoutLines(String key) {
        int start = 0;
        int end = key.length();
        while (start < end && isLine(key.charAt(start))) {
            start++;
        }
        while (end > start && isLine(key.charAt(end - 1))) {
            end--;
        }
        return key.substring(start, end);
    }

    private static boolean isLine(char c) {
        return c == ' ' || LINES.indexOf(c) >= 0;
    }

    private static boolean isTotal(String key) {
        if (key.isEmpty()
                || key.length() > LONGEST
                || BEGINNINGS.indexOf(Character.toLowerCase(key.charAt(0))) < 0
                || isCode(key)) {
            return false;
        }
        String text = END.matcher(key).replaceAll("");
        String folded = Folded.of(FIGURE.matcher(text).replaceFirst(""));
        String words = SPACED.matcher(folded).matches() ? folded.replace(" ", "") : folded;
        return WORDS.contains(words) || COUNTS.contains(words) || hasTotalAndCounted(words);
    }

    /** A digit before any sign or blank that may stand before a figure. */
    private static boolean isCode(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == ':' || c == '=' || c == '(') {
                return false;
            }
            if (c >= '0' && c <= '9') {
                return i == 0 || key.charAt(i - 1) != ' ';
            }
        }
        return false;
    }

    private static boolean hasTotalAndCounted(String words) {
        List<String> parts = Arrays.asList(words.split(" "));
        int last = parts.size() - 1;
        return last > 0
                && (COUNTED.contains(parts.get(last)) && WORDS.contains(String.join(" ", parts.subList(0, last)))
                        || COUNTED.contains(parts.get(0))
                                && WORDS.contains(String.join(" ", parts.subList(1, last + 1))));
    }
}
