package dev.kopru.connector.sql;

/** The database does not take the values of one of the records written together. */
public final class DataRefusedException extends RuntimeException {

    private final boolean duplicate;

    DataRefusedException(String detail, boolean duplicate, Throwable cause) {
        super(detail, cause);
        this.duplicate = duplicate;
    }

    /** The database's own word. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Whether a unique key was taken, perhaps by someone else a moment ago. */
    public boolean duplicate() {
        return duplicate;
    }
}
