package dev.kopru.stockcard.csv;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.csv.CsvMapping;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import dev.kopru.stockcard.link.IncomingCard;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes stock cards of the rows of a file, or says why that cannot be. */
@Component
public class CsvCardMapping extends CsvMapping<IncomingCard> {

    private final ZoneId businessZone;

    CsvCardMapping(CsvProfiles profiles, ZoneId businessZone) {
        super(profiles, StockCardCsv.KIND, "csv-card", IncomingCard.Unreadable::new);
        this.businessZone = businessZone;
    }

    /** The SKUs of the whole file are known before its first card is read. */
    @Override
    public OfFile<IncomingCard> begin() {
        CsvCardSkus skus = new CsvCardSkus();
        return new OfFile<>() {
            @Override
            public void lookAhead(CsvRow row) {
                skus.note(row);
            }

            @Override
            public IncomingCard record(CsvGroup group, CsvImport file) {
                return map(group, file, skus);
            }
        };
    }

    /**
     * The card of these rows of a file.
     *
     * @param skus those of the whole file
     */
    IncomingCard map(CsvGroup group, CsvImport file, CsvCardSkus skus) {
        return map(group, file, rows -> read(rows, skus));
    }

    @Override
    protected Source source(CsvGroup group, CsvImport file) {
        return CsvCardSource.of(group, file);
    }

    @Override
    protected String keyOf(CsvGroup group) {
        return RowKey.of(group.key());
    }

    /** The card's own code may be another one now; other cards of the file are not looked at. */
    @Override
    protected IncomingCard read(Rows rows) {
        return read(rows, new CsvCardSkus());
    }

    private IncomingCard read(Rows rows, CsvCardSkus skus) {
        CsvCardReading reading = new CsvCardReading(rows.group().rows(), businessZone, rows.file());
        StockCard card = reading.card();
        List<Reason> reasons = reading.reasons(skus);
        return reasons.isEmpty()
                ? new IncomingCard.Readable(
                        CsvCardSource.revised(rows.source(), card.changedAt()), card, reading.gaps())
                : unreadable(rows, reasons.get(0));
    }
}
