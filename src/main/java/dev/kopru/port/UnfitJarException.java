package dev.kopru.port;

import java.util.concurrent.TimeoutException;

/** What a jar brings failed when it was called, or did not end. */
final class UnfitJarException extends Exception {

    UnfitJarException(Throwable cause) {
        super(said(cause), cause);
    }

    /** The last cause says most. */
    private static String said(Throwable why) {
        Throwable last = why;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last instanceof TimeoutException
                ? "it does not answer"
                : last.getClass().getSimpleName() + ": " + last.getMessage();
    }

    /** What it failed at, for people. */
    String said() {
        return String.valueOf(getMessage());
    }
}
