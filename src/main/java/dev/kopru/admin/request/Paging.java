package dev.kopru.admin.request;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param page counts from 0
 * @param after the place behind which it begins, as the answer before named it; null: at the page
 */
public record Paging(int page, int size, @Nullable String after) {

    public static final String DEFAULT_SIZE = "50";

    /** Beyond it nobody counts. */
    public static final int COUNTED = 10_000;

    public static final String PLACE =
            "The next of the answer before: what comes behind it, at once however far on it is,"
                    + " and nothing twice though records are added meanwhile. Without page";

    private static final int LARGEST = 500;

    public static Paging of(int page, int size) {
        return of(page, size, null);
    }

    public static Paging of(int page, int size, @Nullable String after) {
        if (page < 0) {
            throw InvalidRequestException.outOfRange("page", page, 0, Integer.MAX_VALUE);
        }
        if (after != null && page > 0) {
            throw InvalidRequestException.outOfRange("page", page, 0, 0);
        }
        if (size < 1 || size > LARGEST) {
            throw InvalidRequestException.outOfRange("size", size, 1, LARGEST);
        }
        return new Paging(page, size, after);
    }

    public long offset() {
        return (long) page * size;
    }

    /** One more than is shown, which tells whether the list goes on. */
    public int read() {
        return size + 1;
    }

    /** The place as the number of a record. */
    public @Nullable Long afterNumber() {
        if (after == null) {
            return null;
        }
        try {
            return Long.parseUnsignedLong(after);
        } catch (NumberFormatException e) {
            throw InvalidRequestException.place(after);
        }
    }

    /** The place as a moment and the number of a record. */
    public @Nullable Moment afterMoment() {
        return after == null ? null : Moment.of(after);
    }
}
