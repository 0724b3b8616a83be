package dev.kopru.csv;

import java.util.regex.Pattern;

/**
 * Text that another program has damaged: UTF-8 taken for one-byte letters ({@code Ä°stanbul}), letters as HTML entities
 * ({@code G&ouml;k}), or letters that were lost.
 *
 * <p>Only pairs that no Turkish or western word has count, so that {@code İNANÇ’IN} and {@code KÂĞIT} pass.
 */
final class DamagedText {

    private static final Pattern DAMAGE = Pattern.compile("Ã[\\u0080-\\u00BF\\u0152-\\u0178\\u2013-\\u2122‡Ä]"
            + "|Ä[°±\\u009E\\u009F\\u017E\\u0178\\u015F\\u015E]"
            + "|Å[\\u009E\\u009F\\u017E\\u0178\\u015F\\u015E]"
            + "|Â[\\u0080-\\u00A9\\u00AB-\\u00B9\\u00BB-\\u00BF]"
            + "|â[\\u0080-\\u009F€‚„™]"
            + "|[ðğ](?:\\u009F|Ÿ)"
            + "|&(?:[A-Za-z](?:uml|cedil|circ|grave|acute|tilde|ring|breve|dot)|inodot|imath|#\\d{2,6}|#[xX][0-9A-Fa-f]{2,5});"
            + "|\\uFFFD");

    private DamagedText() {}

    static boolean isIn(String text) {
        return DAMAGE.matcher(text).find();
    }
}
