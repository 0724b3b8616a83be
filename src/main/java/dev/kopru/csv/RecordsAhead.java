package dev.kopru.csv;

import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.RawRow;
import dev.kopru.notice.Notice;
import dev.kopru.reading.ReadAhead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, read and mapped some hundred at a time on a thread of their own, while those before them are being
 * written. What goes wrong is thrown where the record would have come, behind all those before it.
 */
final class RecordsAhead<T> implements AutoCloseable {

    private static final int MOST_RECORDS = 1000;
    private static final int MOST_CHARACTERS = 2_000_000;

    /** Makes a record of its rows; called on the reading thread. */
    @FunctionalInterface
    interface Mapping<T> {
        Mapped<T> record(CsvGroup group);
    }

    /** A record, and what is odd about its rows. */
    record Mapped<T>(T record, List<Notice> notices) {}

    /**
     * A record with the rows that it was made of.
     *
     * @param rowsRead of the file, with those of this record
     */
    record Read<T>(Mapped<T> mapped, List<RawRow> rows, long rowsRead) {}

    private final CsvGroupReader groups;
    private final Mapping<T> mapping;
    private final Deque<Read<T>> page = new ArrayDeque<>();
    private final ReadAhead<List<Read<T>>> pages;
    private @Nullable RuntimeException failure;

    RecordsAhead(CsvGroupReader groups, Mapping<T> mapping) {
        this.groups = groups;
        this.mapping = mapping;
        this.pages = new ReadAhead<>(this::fetched);
    }

    /** The next record, or null after the last. */
    @Nullable
    Read<T> next() throws IOException {
        if (page.isEmpty()) {
            try {
                List<Read<T>> next = pages.next();
                page.addAll(next == null ? List.of() : next);
            } catch (UncheckedIOException e) {
                throw new IOException(e.getCause());
            }
        }
        return page.poll();
    }

    @Override
    public void close() {
        pages.close();
    }

    private @Nullable List<Read<T>> fetched() {
        List<Read<T>> fetched = new ArrayList<>();
        if (failure == null) {
            try {
                fetch(fetched);
            } catch (IOException e) {
                failure = new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null && fetched.isEmpty()) {
            throw failure;
        }
        return fetched.isEmpty() ? null : fetched;
    }

    private void fetch(List<Read<T>> fetched) throws IOException {
        long characters = 0;
        while (fetched.size() < MOST_RECORDS && characters < MOST_CHARACTERS) {
            CsvGroup group = groups.next();
            if (group == null) {
                return;
            }
            List<RawRow> rows = groups.given();
            fetched.add(new Read<>(mapping.record(group), rows, groups.rowsRead()));
            for (RawRow row : rows) {
                characters += row.text().length();
            }
        }
    }
}
