package dev.kopru.stockcard;

import dev.kopru.csv.CsvGroup;
import dev.kopru.csv.CsvImport;
import dev.kopru.csv.CsvRow;
import dev.kopru.csv.CsvTrial;
import dev.kopru.job.Reason;
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
