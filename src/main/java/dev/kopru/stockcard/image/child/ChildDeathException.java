package dev.kopru.stockcard.image.child;

import dev.kopru.record.Reason;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageReason;
import java.time.Duration;

/** A child ended before it had answered, or was ended because it did not answer in time. */
final class ChildDeathException extends Exception {

    private final boolean late;
    private final int exitCode;

    ChildDeathException(boolean late, int exitCode) {
        super(late ? "It did not answer in time" : "It ended with exit code " + exitCode);
        this.late = late;
        this.exitCode = exitCode;
    }

    /** What it says about a picture that this happens to again and again. */
    BadImageException blamed(Duration longest) {
        return BadImageException.of(
                late
                        ? Reason.of(ImageReason.IMAGE_TOO_SLOW, longest.toSeconds())
                        : Reason.of(ImageReason.IMAGE_ENDS_DECODER, exitCode));
    }
}
