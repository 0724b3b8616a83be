package dev.kopru.statement.snapshot;

import dev.kopru.retry.DueRecord;
import dev.kopru.retry.RetryTable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads the accounts that are due for another try, as the books have them now. */
class RetryAccountReader implements ItemReader<IncomingAccount> {

    private final RetryTable retries;
    private final AccountReading reading;
    private final Bounds bounds;
    private final Deque<IncomingAccount> buffer = new ArrayDeque<>();
    private int left;
    private long lastId;

    RetryAccountReader(RetryTable retries, AccountReading reading, Bounds bounds) {
        this.retries = retries;
        this.reading = reading;
        this.bounds = bounds;
        this.left = bounds.perRun();
    }

    /** How many records are read at once, and in one run; which are due. */
    record Bounds(int pageSize, int perRun, Instant now) {}

    @Override
    public @Nullable IncomingAccount read() {
        if (buffer.isEmpty() && left > 0) {
            List<DueRecord> page = retries.due(
                    StatementSnapshotConfiguration.JOB, bounds.now(), lastId, Math.min(left, bounds.pageSize()));
            left = page.isEmpty() ? 0 : left - page.size();
            buffer.addAll(reading.load(
                    page.stream().map(record -> record.source().key()).toList()));
            lastId = page.isEmpty() ? lastId : page.get(page.size() - 1).id();
        }
        return buffer.poll();
    }
}
