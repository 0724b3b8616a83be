package dev.kopru.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who wrote nearly that: one letter in four may be wrong, missing, too many or swapped. */
public final class NearestWord {

    private NearestWord() {}

    /** The one that is nearest, if one is near. */
    public static Optional<String> to(String word, Collection<String> known) {
        String written = plain(word);
        return known.stream()
                .filter(each -> distance(written, plain(each)) <= allowed(written, plain(each)))
                .min(Comparator.<String>comparingInt(each -> distance(written, plain(each)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The one that is nearest, if at most so many letters differ. */
    public static Optional<String> within(int most, String word, Collection<String> known) {
        String written = plain(word);
        return known.stream()
                .filter(each -> distance(written, plain(each)) <= most)
                .min(Comparator.<String>comparingInt(each -> distance(written, plain(each)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int allowed(String written, String meant) {
        boolean begun = written.length() >= 4 && (meant.startsWith(written) || written.startsWith(meant));
        int longer = Math.max(written.length(), meant.length());
        return begun ? longer : Math.max(1, longer / 4);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Letters to insert, remove, replace or swap with their neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
