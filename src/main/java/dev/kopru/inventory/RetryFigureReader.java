package dev.kopru.inventory;

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
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the SKUs that are due for another try. The stock of those that came from the books is read again; a file's figure
 * is tried as it was kept, and as of when it was.
 */
class RetryFigureReader implements ItemStreamReader<IncomingFigure> {

    private final RetryTable retries;
    private final StockReading reading;
    private final CsvFigureMapping csv;
    private final Bounds bounds;
    private final Deque<IncomingFigure> buffer = new ArrayDeque<>();
    private int left;
    private long lastId;
    private boolean opened;

    RetryFigureReader(RetryTable retries, StockReading reading, CsvFigureMapping csv, Bounds bounds) {
        this.retries = retries;
        this.reading = reading;
        this.csv = csv;
        this.bounds = bounds;
        this.left = bounds.perRun();
    }

    /** How many records are read at once, and in one run; which are due. */
    record Bounds(int pageSize, int perRun, Instant now) {}

    @Override
    public void open(ExecutionContext context) {
        opened = false;
    }

    @Override
    public @Nullable IncomingFigure read() {
        if (buffer.isEmpty() && left > 0) {
            List<DueRecord> page = retries.due(
                    InventorySyncConfiguration.JOB, bounds.now(), lastId, Math.min(left, bounds.pageSize()));
            left = page.isEmpty() ? 0 : left - page.size();
            fill(page);
        }
        return buffer.poll();
    }

    private void fill(List<DueRecord> page) {
        List<String> live = page.stream()
                .filter(record -> record.source().origin() == Origin.LIVE)
                .map(record -> record.source().key())
                .toList();
        if (!live.isEmpty() && !opened) {
            reading.open();
            opened = true;
        }
        buffer.addAll(reading.load(live));
        for (DueRecord record : page) {
            if (record.source().origin() == Origin.CSV) {
                buffer.add(Containing.of(
                        () -> csv.fromPayload(record.payload(), record.source()),
                        thrown -> unreadable(record, thrown)));
            }
            lastId = record.id();
        }
    }

    private static IncomingFigure unreadable(DueRecord record, Throwable thrown) {
        return new IncomingFigure.Unreadable(
                record.source(), record.payload(), InternalErrors.of(record.source(), thrown));
    }

    @Override
    public void update(ExecutionContext context) {
        // Where it stands is where the records themselves stand.
    }
}
