package dev.kopru.command;

/** The command line cannot be understood. */
final class WrongUsageException extends RuntimeException {

    private WrongUsageException(String message) {
        super(message);
    }

    static WrongUsageException because(String why) {
        return new WrongUsageException(why);
    }
}
