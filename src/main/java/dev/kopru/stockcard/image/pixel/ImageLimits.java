package dev.kopru.stockcard.image.pixel;

import java.time.Duration;

/**
 * What a picture may cost.
 *
 * @param pixels width times height
 * @param bytes of the file
 * @param time for decoding it
 * @param decodeMemory bytes that all decodes at once may hold
 */
public record ImageLimits(long pixels, long bytes, Duration time, long decodeMemory) {

    private static final double SHARE_OF_HEAP = 0.6;

    /** With three fifths of this process' heap for decoding. */
    public static ImageLimits of(long pixels, long bytes, Duration time) {
        return new ImageLimits(pixels, bytes, time, (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP));
    }
}
