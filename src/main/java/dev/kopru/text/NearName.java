package dev.kopru.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds the right name that a wrong one was probably meant to be. */
public final class NearName {

    private static final int SHORTEST_START = 4;

    private NearName() {}

    /**
     * The nearest of the right names, if any is near.
     *
     * @param folding the form in which names are compared
     */
    public static Optional<String> of(String wrong, Collection<String> right, UnaryOperator<String> folding) {
        String folded = folding.apply(wrong);
        return right.stream()
                .filter(name -> isNear(folded, folding.apply(name)))
                .min(Comparator.comparingInt(name -> distance(folded, folding.apply(name))));
    }

    private static boolean isNear(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter >= SHORTEST_START && (one.startsWith(other) || other.startsWith(one))) {
            return true;
        }
        int allowed = Math.max(1, longer / 3);
        return shorter > 1 && longer - shorter <= allowed && distance(one, other) <= allowed;
    }

    /** Levenshtein's, with two letters that changed places as one mistake. */
    private static int distance(String one, String other) {
        int[] twoAbove = new int[0];
        int[] above = new int[other.length() + 1];
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[above.length];
            line[0] = row;
            for (int i = 1; i < line.length; i++) {
                int changed = one.charAt(row - 1) == other.charAt(i - 1) ? 0 : 1;
                line[i] = Math.min(above[i - 1] + changed, 1 + Math.min(above[i], line[i - 1]));
                if (row > 1 && i > 1 && isTurned(one, row, other, i)) {
                    line[i] = Math.min(line[i], 1 + twoAbove[i - 2]);
                }
            }
            twoAbove = above;
            above = line;
        }
        return above[other.length()];
    }

    private static boolean isTurned(String one, int row, String other, int column) {
        return one.charAt(row - 1) == other.charAt(column - 2) && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
