package dev.kopru.statement.snapshot;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.job.Origin;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.DueRecords;
import dev.kopru.retry.DueScope;
import dev.kopru.retry.RetryTable;
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

    private final DueRecords due;
    private final Loading loading;
    private final Deque<IncomingAccount> buffer = new ArrayDeque<>();

    RetryAccountReader(DueRecords due, Loading loading) {
        this.due = due;
        this.loading = loading;
    }

    static RetryAccountReader ofBooks(RetryTable retries, AccountReading reading, DueScope scope) {
        Loading again = due ->
                reading.load(due.stream().map(record -> record.source().key()).toList());
        return new RetryAccountReader(retries.due(scope, source -> source.origin() == Origin.LIVE), again);
    }

    static RetryAccountReader ofFiles(RetryTable retries, CsvAccountMapping mapping, DueScope scope) {
        Loading kept = due -> due.stream()
                .map(record -> Containing.<IncomingAccount>of(
                        () -> mapping.fromPayload(record.payload(), record.source()),
                        thrown -> new IncomingAccount.Unreadable(
                                record.source(), record.payload(), InternalErrors.of(record.source(), thrown))))
                .toList();
        return new RetryAccountReader(retries.due(scope, source -> source.origin() == Origin.CSV), kept);
    }

    /** What becomes of records that are due. */
    interface Loading {
        List<IncomingAccount> load(List<DueRecord> due);
    }

    @Override
    public @Nullable IncomingAccount read() {
        while (buffer.isEmpty()) {
            List<DueRecord> page = due.next();
            if (page.isEmpty()) {
                return null;
            }
            buffer.addAll(loading.load(page));
        }
        return buffer.poll();
    }
}
