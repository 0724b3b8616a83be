package dev.kopru.admin.request;

/** Too many documents are being made just now. */
public class DocumentsBusyException extends RuntimeException {

    /** After so many seconds it is worth another try. */
    static final int RETRY_AFTER = 5;

    public DocumentsBusyException() {
        super("Too many documents at a time");
    }
}
