package dev.kopru.connector.http;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;

/** Says in both languages what is wrong with a program behind HTTP; the words are in {@code messages/finding*.properties}. */
public final class Sentence {

    private static final int LONGEST = 300;

    private Sentence() {}

    /**
     * For places that have no language of their own: a log, the text of a run's failure.
     *
     * @param code of its words, after {@code http-}
     */
    public static String of(String code, Object... arguments) {
        return FindingWords.sayInBoth(finding(code, arguments));
    }

    /** The same for those who read one language. */
    public static Finding finding(String code, Object... arguments) {
        return Finding.problem("http-" + code, arguments);
    }

    /** A foreign text on one line, cut where it is long. */
    public static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]++", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
