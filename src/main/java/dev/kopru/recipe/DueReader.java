package dev.kopru.recipe;

import dev.kopru.retry.DueRecord;
import dev.kopru.retry.DueRecords;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the rejected records that are due for another try. Where it stands is where the records themselves stand.
 *
 * @param <I> a record on its way in
 */
final class DueReader<I> implements ItemReader<I> {

    private final DueRecords due;
    private final Due.Loading<I> loading;
    private final Deque<DueRecord> page = new ArrayDeque<>();
    private final Deque<I> buffer = new ArrayDeque<>();

    DueReader(DueRecords due, Due.Loading<I> loading) {
        this.due = due;
        this.loading = loading;
    }

    @Override
    public @Nullable I read() {
        while (buffer.isEmpty()) {
            if (page.isEmpty()) {
                page.addAll(due.next());
            }
            if (page.isEmpty()) {
                return null;
            }
            buffer.addAll(loading.load(page));
        }
        return buffer.poll();
    }
}
