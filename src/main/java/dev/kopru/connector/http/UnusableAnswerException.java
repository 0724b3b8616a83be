package dev.kopru.connector.http;

/** What came back cannot be used: it is broken off, too much, too slow, or no JSON; why is said in both languages. */
final class UnusableAnswerException extends RuntimeException {

    private UnusableAnswerException(String sentence) {
        super(sentence);
    }

    static UnusableAnswerException because(String code, Object... arguments) {
        return new UnusableAnswerException(Sentence.of(code, arguments));
    }
}
