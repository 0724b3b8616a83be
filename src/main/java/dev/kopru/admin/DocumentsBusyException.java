package dev.kopru.admin;

/** Too many documents are being made just now. */
class DocumentsBusyException extends RuntimeException {

    /** After so many seconds it is worth another try. */
    static final int RETRY_AFTER = 5;

    DocumentsBusyException() {
        super("Too many documents at a time");
    }
}
