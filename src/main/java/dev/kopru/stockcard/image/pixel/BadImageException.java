package dev.kopru.stockcard.image.pixel;

import dev.kopru.record.Reason;

/** An image that cannot be published, with the reason; where it is kept is added by whoever knows. */
public final class BadImageException extends Exception {

    private final transient Reason reason;

    private BadImageException(Reason reason) {
        super(reason.code() + " " + reason.arguments());
        this.reason = reason;
    }

    public static BadImageException of(Reason reason) {
        return new BadImageException(reason);
    }

    public static BadImageException because(ImageReason code, Object... arguments) {
        return new BadImageException(Reason.of(code, arguments));
    }

    /** The arguments are figures and words of the decoder; the image's place is none of them. */
    public Reason reason() {
        return reason;
    }
}
