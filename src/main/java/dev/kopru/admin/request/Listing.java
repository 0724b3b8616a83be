package dev.kopru.admin.request;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A page of a list, how many there are in all, and where it goes on. */
public record Listing<T>(
        List<T> items,
        int page,
        int size,
        long total,
        @Schema(description = "Cursor of the next page, to be passed as after; null on the last page") @Nullable
                String next) {

    /** A list that is small enough to be shown whole. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, 0, items.size(), items.size(), null);
    }

    /**
     * A page of a list that may be long.
     *
     * @param read one more than the page holds, if there is one
     * @param place by which what follows a record is found
     * @param counted how many there are, up to {@link Paging#COUNTED} and one more; asked only where the page does not tell
     */
    public static <R, T> Listing<T> of(
            List<R> read, Paging paging, Function<R, Object> place, Function<R, T> view, LongSupplier counted) {
        List<R> shown = read.subList(0, Math.min(read.size(), paging.size()));
        boolean ends = read.size() == shown.size();
        boolean known = ends && paging.after() == null && (!read.isEmpty() || paging.page() == 0);
        long total = known ? Math.min(paging.offset() + read.size(), Paging.COUNTED + 1L) : counted.getAsLong();
        String next = ends ? null : place.apply(shown.get(shown.size() - 1)).toString();
        return new Listing<>(shown.stream().map(view).toList(), paging.page(), paging.size(), total, next);
    }
}
