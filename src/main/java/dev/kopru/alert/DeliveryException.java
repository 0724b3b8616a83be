package dev.kopru.alert;

/** A message did not arrive. */
final class DeliveryException extends Exception {

    /** How far the trouble reaches. */
    enum Reach {
        /** This recipient only; the others can be told. */
        RECIPIENT,
        /** This recipient, and for good: trying again is of no use. */
        FOR_GOOD,
        /** All of the channel, such as a mail server that is down. */
        CHANNEL
    }

    private final Reach reach;

    DeliveryException(Reach reach, String message, Throwable cause) {
        super(message, cause);
        this.reach = reach;
    }

    DeliveryException(Reach reach, String message) {
        super(message);
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }
}
