package dev.kopru.stockcard.csv;

import dev.kopru.csv.CsvTrial;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.IncomingCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the stock cards of a file without importing them. */
@Component
class CsvCardTrial implements CsvTrial {

    private final CsvCardMapping mapping;

    CsvCardTrial(CsvCardMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public String kind() {
        return StockCardCsv.KIND;
    }

    @Override
    public Attempt begin() {
        CsvCardSkus skus = new CsvCardSkus();
        return new Attempt() {
            @Override
            public void lookAhead(CsvRow row) {
                skus.note(row);
            }

            @Override
            public @Nullable Reason rejection(CsvGroup group, CsvImport file) {
                return mapping.map(group, file, skus) instanceof IncomingCard.Unreadable no ? no.reason() : null;
            }
        };
    }
}
