package dev.kopru.stockcard.csv;

import dev.kopru.csv.CsvLocation;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.stockcard.link.CardSources;
import java.time.Instant;

/** By what a card of a file is known. */
final class CsvCardSource {

    private static final int LONGEST_KEY = 100;

    private CsvCardSource() {}

    static Source of(CsvGroup group, CsvImport file) {
        String code = group.key();
        String location = CsvLocation.of(file, group.rows());
        return code.isEmpty() || code.length() > LONGEST_KEY
                ? new Source(CsvLocation.namelessKey(group.rows().get(0)), location, Origin.CSV, location, 0)
                : new Source(code, code, Origin.CSV, location, 0);
    }

    /** The same card, as of an instant; a file that knows none has no revision. */
    static Source revised(Source source, Instant changedAt) {
        return new Source(source.key(), source.label(), Origin.CSV, source.location(), CardSources.revision(changedAt));
    }
}
