package dev.kopru.connector.http;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import org.jspecify.annotations.Nullable;

/** What came back cannot be used: it is broken off, too much, too slow, or no JSON; why is said in both languages. */
final class UnusableAnswerException extends RuntimeException {

    private final transient Finding finding;

    private UnusableAnswerException(Finding finding, @Nullable Throwable cause) {
        super(FindingWords.sayInBoth(finding), cause);
        this.finding = finding;
    }

    static UnusableAnswerException because(String code, Object... arguments) {
        return new UnusableAnswerException(Sentence.finding(code, arguments), null);
    }

    /** The connection broke, or there was none. */
    static UnusableAnswerException broken(String host, Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new UnusableAnswerException(Sentence.finding("away", host, why), cause);
    }

    Finding finding() {
        return finding;
    }
}
