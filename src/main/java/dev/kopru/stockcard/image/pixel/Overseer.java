package dev.kopru.stockcard.image.pixel;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/** Watches a decode: stops it when its time is over, and notes that the data ended too early. */
final class Overseer implements IIOReadProgressListener, IIOReadWarningListener {

    private final long deadline;
    private boolean late;
    private boolean early;

    Overseer(long deadline) {
        this.deadline = deadline;
    }

    boolean isLate() {
        return late;
    }

    /** The decoder gave out a picture all the same, with grey where the data were missing. */
    boolean endedEarly() {
        return early;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (System.nanoTime() > deadline) {
            late = true;
            source.abort();
        }
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String lower = warning.toLowerCase(Locale.ROOT);
        early |= lower.contains("premature end") || lower.contains("truncated");
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
        // Only single pictures are read.
    }

    @Override
    public void sequenceComplete(ImageReader source) {
        // Only single pictures are read.
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        // Progress tells enough.
    }

    @Override
    public void imageComplete(ImageReader source) {
        // Progress tells enough.
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
        // Thumbnails are not read.
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
        // Thumbnails are not read.
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
        // Thumbnails are not read.
    }

    @Override
    public void readAborted(ImageReader source) {
        // The reader of the picture asks.
    }
}
