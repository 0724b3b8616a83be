package dev.kopru.csv;

import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Incoming;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import java.util.function.Consumer;

/** A record that is its rows. */
record RowsAsRecord(CsvGroup group, CsvImport file) implements Incoming {

    @Override
    public Source source() {
        String key = group.key().isEmpty() ? "?" + group.rows().get(0).line() : group.key();
        return new Source(key, key, Origin.CSV, CsvLocation.of(file, group.rows()), 0);
    }

    /** Such records of a file; {@code looking} is shown its rows, {@code making} what records are made of. */
    static CsvRecords<RowsAsRecord> of(Consumer<CsvRow> looking, Consumer<CsvGroup> making) {
        return new CsvRecords<>() {
            @Override
            public String kind() {
                return "products";
            }

            @Override
            public OfFile<RowsAsRecord> begin() {
                return new OfFile<>() {
                    @Override
                    public void lookAhead(CsvRow row) {
                        looking.accept(row);
                    }

                    @Override
                    public RowsAsRecord record(CsvGroup group, CsvImport file) {
                        making.accept(group);
                        return new RowsAsRecord(group, file);
                    }
                };
            }
        };
    }
}
