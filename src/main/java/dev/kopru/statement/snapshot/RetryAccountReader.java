package dev.kopru.statement.snapshot;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.job.Origin;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.RetryTable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the accounts that are due for another try: those of the books as the books have them now, those of files as they
 * were kept.
 */
class RetryAccountReader implements ItemReader<IncomingAccount> {

    private final RetryTable retries;
    private final Origin origin;
    private final Loading loading;
    private final Bounds bounds;
    private final Deque<IncomingAccount> buffer = new ArrayDeque<>();
    private int left;
    private long lastId;

    RetryAccountReader(RetryTable retries, Origin origin, Loading loading, Bounds bounds) {
        this.retries = retries;
        this.origin = origin;
        this.loading = loading;
        this.bounds = bounds;
        this.left = bounds.perRun();
    }

    static RetryAccountReader ofBooks(RetryTable retries, AccountReading reading, Bounds bounds) {
        Loading again = due ->
                reading.load(due.stream().map(record -> record.source().key()).toList());
        return new RetryAccountReader(retries, Origin.LIVE, again, bounds);
    }

    static RetryAccountReader ofFiles(RetryTable retries, CsvAccountMapping mapping, Bounds bounds) {
        Loading kept = due -> due.stream()
                .map(record -> Containing.<IncomingAccount>of(
                        () -> mapping.fromPayload(record.payload(), record.source()),
                        thrown -> new IncomingAccount.Unreadable(
                                record.source(), record.payload(), InternalErrors.of(record.source(), thrown))))
                .toList();
        return new RetryAccountReader(retries, Origin.CSV, kept, bounds);
    }

    /** What becomes of records that are due. */
    interface Loading {
        List<IncomingAccount> load(List<DueRecord> due);
    }

    /** How many records are read at once, and in one run; which are due. */
    record Bounds(int pageSize, int perRun, Instant now) {}

    @Override
    public @Nullable IncomingAccount read() {
        while (buffer.isEmpty() && left > 0) {
            List<DueRecord> page = retries.due(
                    StatementSnapshotConfiguration.JOB, bounds.now(), lastId, Math.min(left, bounds.pageSize()));
            List<DueRecord> own = page.stream()
                    .filter(record -> record.source().origin() == origin)
                    .toList();
            left = page.isEmpty() ? 0 : left - own.size();
            lastId = page.isEmpty() ? lastId : page.get(page.size() - 1).id();
            buffer.addAll(loading.load(own));
        }
        return buffer.poll();
    }
}
