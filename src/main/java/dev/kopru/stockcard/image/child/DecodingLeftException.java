package dev.kopru.stockcard.image.child;

/** Whoever wanted the picture does not want it any more; nothing is known about it. */
public final class DecodingLeftException extends RuntimeException {

    DecodingLeftException() {
        super("Nobody waits for this picture any more");
    }
}
