package dev.kopru.csv.row;

import java.util.List;

/** What the keys of a file's rows look like, by those of rows that nobody doubts. */
public record KeyLook(List<String> known) {

    /** Fewer say nothing. */
    private static final int ENOUGH = 1;

    /** Whether it is of their kind: signs of no other class, and not much longer. */
    public boolean isLike(String key) {
        return known.size() < ENOUGH || isNoLonger(key) && hasDigitsLike(key) && hasSignsLike(key);
    }

    /** The same, with the signs between letters and digits that all of them have. */
    public boolean isJustLike(String key) {
        return isLike(key) && (known.isEmpty() || hasMarksLike(key));
    }

    private boolean hasMarksLike(String key) {
        return known.get(0)
                .chars()
                .filter(sign -> !Character.isLetterOrDigit(sign) && !Character.isWhitespace(sign))
                .allMatch(sign -> key.indexOf(sign) >= 0 || known.stream().anyMatch(other -> other.indexOf(sign) < 0));
    }

    /** Whether it is as long as the shortest of them at least. */
    boolean isAsLong(String key) {
        return known.stream().mapToInt(String::length).min().orElse(0) <= key.length();
    }

    /** Whether all have a digit, so that a word of a text is none of them. */
    boolean areNoWords() {
        return !known.isEmpty() && known.stream().allMatch(key -> has(key, Sign.DIGIT));
    }

    private boolean isNoLonger(String key) {
        return key.length()
                <= 4 + 2 * known.stream().mapToInt(String::length).max().orElse(0);
    }

    private boolean hasDigitsLike(String key) {
        return has(key, Sign.DIGIT) || known.stream().anyMatch(other -> !has(other, Sign.DIGIT));
    }

    private boolean hasSignsLike(String key) {
        for (Sign sign : List.of(Sign.BLANK, Sign.SMALL)) {
            if (has(key, sign) && known.stream().noneMatch(other -> has(other, sign))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(String key, Sign sign) {
        return key.chars().anyMatch(sign::is);
    }

    private enum Sign {
        DIGIT,
        SMALL,
        BLANK;

        boolean is(int c) {
            return switch (this) {
                case DIGIT -> Character.isDigit(c);
                case SMALL -> Character.isLowerCase(c);
                case BLANK -> Character.isWhitespace(c) || Character.isSpaceChar(c);
            };
        }
    }
}
