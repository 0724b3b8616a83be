package dev.kopru.setting.file;

/** A settings file in {@code jobs/} cannot be used; the service does not start with half of its settings. */
public final class UnreadableJobFileException extends RuntimeException {

    private UnreadableJobFileException(String message, Throwable cause) {
        super(message, cause);
    }

    private UnreadableJobFileException(String message) {
        super(message);
    }

    static UnreadableJobFileException in(String file, Exception cause) {
        return new UnreadableJobFileException(
                "The settings file " + file + " cannot be read: " + cause.getMessage(), cause);
    }

    public static UnreadableJobFileException ofNoJob(String file, String known) {
        return new UnreadableJobFileException(
                "The settings file jobs/" + file + ".yml belongs to no job; known files: " + known);
    }
}
