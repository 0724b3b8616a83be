package dev.kopru.connector.http;

/** The program understood the call and does not take what it says: the record's matter, not the connection's. */
public final class RejectedCallException extends RuntimeException {

    private final String detail;

    RejectedCallException(String sentence, String detail) {
        super(sentence);
        this.detail = detail;
    }

    /** The program's own word. */
    public String detail() {
        return detail;
    }
}
