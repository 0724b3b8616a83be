package dev.kopru.inventory;

import dev.kopru.record.Origin;
import dev.kopru.retry.DueRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Rejected SKUs on their next try. The stock of those that came from the books is read again; a file's figure is tried as it
 * was kept, and as of when it was.
 */
class DueFigures {

    private final StockReading reading;
    private final CsvFigureMapping csv;
    private boolean opened;

    DueFigures(StockReading reading, CsvFigureMapping csv) {
        this.reading = reading;
        this.csv = csv;
    }

    List<IncomingFigure> load(List<DueRecord> due) {
        List<String> live = due.stream()
                .filter(record -> record.source().origin() == Origin.LIVE)
                .map(record -> record.source().key())
                .toList();
        if (!live.isEmpty() && !opened) {
            reading.open();
            opened = true;
        }
        List<IncomingFigure> figures = new ArrayList<>(reading.load(live));
        for (DueRecord record : due) {
            if (record.source().origin() == Origin.CSV) {
                figures.add(csv.fromPayload(record.payload(), record.source()));
            }
        }
        return figures;
    }
}
