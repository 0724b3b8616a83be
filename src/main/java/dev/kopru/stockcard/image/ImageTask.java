package dev.kopru.stockcard.image;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.record.Incoming;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.payload.InvalidPayloadException;
import org.jspecify.annotations.Nullable;

/**
 * An image that is to be made.
 *
 * @param from where it is kept, by the accounting program or by a person who corrected its record
 * @param flaw why that correction cannot be used, or null
 */
record ImageTask(ImageRow row, ImageSource.Place from, @Nullable Reason flaw) implements Incoming {

    @Override
    public Source source() {
        return ImageSource.of(row);
    }

    static ImageTask of(ImageRow row) {
        return new ImageTask(row, new ImageSource.Place(row.kind(), row.location()), null);
    }

    static ImageTask again(ImageRow row, @Nullable DueRecord due) {
        if (due == null || !due.payloadEdited()) {
            return of(row);
        }
        return Containing.of(
                () -> new ImageTask(row, ImageSource.corrected(due.payload()), null), thrown -> flawed(row, thrown));
    }

    private static ImageTask flawed(ImageRow row, Throwable thrown) {
        Reason flaw = thrown instanceof InvalidPayloadException invalid
                ? invalid.reason()
                : InternalErrors.of(ImageSource.of(row), thrown);
        return new ImageTask(row, new ImageSource.Place(row.kind(), row.location()), flaw);
    }

    boolean isCorrected() {
        return from.kind() != row.kind() || !from.location().equals(row.location());
    }
}
