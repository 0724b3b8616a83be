package dev.kopru.stockcard.csv;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.csv.CsvMapping;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import dev.kopru.stockcard.link.IncomingCard;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes stock cards of the rows of a file, or says why that cannot be. */
@Component
public class CsvCardMapping extends CsvMapping<IncomingCard> {

    private final ZoneId businessZone;
    private final SellingCards selling;

    CsvCardMapping(CsvProfiles profiles, ZoneId businessZone, SellingCards selling) {
        super(profiles, StockCardCsv.KIND, "csv-card", IncomingCard.Unreadable::new);
        this.businessZone = businessZone;
        this.selling = selling;
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
            public Map<String, Integer> halves(List<CsvRow> orphans) {
                return withoutVariants(orphans);
            }

            @Override
            public IncomingCard record(CsvGroup group, CsvImport file) {
                return map(group, file, skus);
            }
        };
    }

    /** Cards of which the shop sells such a row's SKU: without the row it would go off sale. */
    private Map<String, Integer> withoutVariants(List<CsvRow> orphans) {
        Map<String, CsvRow> bySku = new LinkedHashMap<>();
        for (CsvRow row : orphans) {
            CsvCell sku = CsvCardRows.sku(row);
            if (sku != null) {
                bySku.putIfAbsent(sku.text(), row);
            }
        }
        Map<String, String> cards = selling.of(bySku.keySet());
        Map<String, Integer> halves = new LinkedHashMap<>();
        bySku.forEach((sku, row) -> {
            String card = cards.get(sku);
            // A row that names the right card is read with it.
            if (card != null && !card.equals(row.key())) {
                halves.putIfAbsent(card, row.line());
            }
        });
        return halves;
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
                        CsvCardSource.revised(rows.source(), card.changedAt()),
                        card,
                        reading.gaps(),
                        skus.beside(rows.group().rows()))
                : unreadable(rows, reasons.get(0));
    }
}
