package dev.kopru.inventory;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.job.Origin;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.DueRecords;
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

    private final DueRecords due;
    private final StockReading reading;
    private final CsvFigureMapping csv;
    private final Deque<IncomingFigure> buffer = new ArrayDeque<>();
    private boolean opened;

    RetryFigureReader(DueRecords due, StockReading reading, CsvFigureMapping csv) {
        this.due = due;
        this.reading = reading;
        this.csv = csv;
    }

    @Override
    public void open(ExecutionContext context) {
        opened = false;
    }

    @Override
    public @Nullable IncomingFigure read() {
        while (buffer.isEmpty()) {
            List<DueRecord> page = due.next();
            if (page.isEmpty()) {
                return null;
            }
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
